import { useCallback, useEffect, useRef } from 'react';
import { flushProgress, noteProgress } from './progressQueue.js';

const settleTime = 1500;

/** Watches which block a reader has reached, and sends it on when the reading settles or the page goes away. Returns the ref for each block. */
export function useReadingPosition(enrolmentId: string, activityId: string, start: number) {
  const furthest = useRef(start);
  const observer = useRef<IntersectionObserver>(null);

  const reach = useCallback(
    (index: number) => {
      if (index <= furthest.current) return;
      furthest.current = index;
      noteProgress({ enrolmentId, activityId, position: index, finished: false });
    },
    [enrolmentId, activityId],
  );

  useEffect(() => {
    let timer = 0;
    const settle = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void flushProgress(), settleTime);
    };
    const leave = () => void flushProgress({ keepalive: true });
    const onHide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    if (start === 0) noteProgress({ enrolmentId, activityId, position: 0, finished: false });
    settle();
    window.addEventListener('scroll', settle, { passive: true });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('scroll', settle);
      document.removeEventListener('visibilitychange', onHide);
      leave();
    };
  }, [enrolmentId, activityId, start]);

  return useCallback(
    (element: HTMLElement | null) => {
      observer.current ??= new IntersectionObserver(
        (entries) =>
          entries
            .filter(({ isIntersecting }) => isIntersecting)
            .forEach(({ target }) => reach(indexOf(target))),
        {
          rootMargin: '0px 0px -40% 0px',
        },
      );
      if (!element) return undefined;
      observer.current.observe(element);
      return () => observer.current?.unobserve(element);
    },
    [reach],
  );
}

const indexOf = (element: Element): number =>
  Number(element instanceof HTMLElement ? element.dataset['index'] : 0);
