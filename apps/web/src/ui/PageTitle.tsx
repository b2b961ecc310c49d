import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { lastArrival } from '../app/navigation.js';
import { usePathname } from '../app/usePathname.js';
import { useT } from '../i18n/useT.js';

interface PageTitleProps {
  children: ReactNode;
  /** What the browser's tab and history show. */
  tab: string;
  /** Leaves the scroll to the page, when it resumes further down. */
  keepScroll?: boolean;
}

/** The page's one h1. Takes the focus when a person came here from another page, so that a screen reader starts here. */
export function PageTitle({ children, tab, keepScroll = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pathname = usePathname();
  const t = useT();
  const brand = t('common:brandShort');

  useEffect(() => {
    document.title = `${tab} · ${brand}`;
  }, [tab, brand]);

  const arrive = useEffectEvent(() => {
    if (lastArrival() === 'first' || keepScroll) return;
    heading.current?.focus({ preventScroll: true });
    if (lastArrival() === 'push') window.scrollTo(0, 0);
  });
  useEffect(() => arrive(), [pathname]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
