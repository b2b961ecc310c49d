import { useEffect, useRef } from 'react';
import { useT } from '../i18n/useT.js';
import styles from './lesson.module.css';

/** Takes eye and focus to where the person stopped, and offers the way back to the beginning. */
export function ResumeMark() {
  const t = useT();
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mark.current?.focus({ preventScroll: true });
    mark.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={mark} tabIndex={-1} className={styles['resume']}>
      <span>{t('lesson:stoppedHere')}</span>
      <button type="button" onClick={toTop}>
        {t('lesson:toTop')}
      </button>
    </div>
  );
}

function toTop(): void {
  document.querySelector('h1')?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
