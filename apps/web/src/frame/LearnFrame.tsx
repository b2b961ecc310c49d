import type { ReactNode } from 'react';
import { AppLink } from '../ui/AppLink.js';
import { ExitButton } from '../exit/ExitButton.js';
import { Icon } from '../ui/Icon.js';
import { useT } from '../i18n/useT.js';
import { OfflineNotice } from './OfflineNotice.js';
import styles from './learnFrame.module.css';

interface LearnFrameProps {
  /** Where the person came from and goes back to. `short` stands in for the label where there is no room for it. */
  back: { to: string; label: string; short: string };
  /** How far through the course or quiz, 0 to 100. */
  percent?: number;
  /** Stands in the bar between the way back and the way out. */
  status?: ReactNode;
  children: ReactNode;
}

/** A quiet page for reading and answering: the way back, the way out, and nothing else. */
export function LearnFrame({ back, percent, status, children }: LearnFrameProps) {
  const t = useT();
  return (
    <>
      <header className={styles['header']}>
        <nav aria-label={t('common:courseNavigation')} className={styles['back']}>
          <AppLink to={back.to}>
            <Icon name="left" />
            <span className={styles['label']}>{back.label}</span>
            <span className={styles['short']} aria-hidden="true">
              {back.short}
            </span>
          </AppLink>
        </nav>
        {status}
        <ExitButton />
        {percent === undefined ? null : (
          <div aria-hidden="true" className={styles['line']} style={{ width: `${percent}%` }} />
        )}
      </header>
      <OfflineNotice />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
    </>
  );
}
