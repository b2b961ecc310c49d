import type { ReactNode } from 'react';
import { OfflineNotice } from './OfflineNotice.js';
import { SiteFooter } from './SiteFooter.js';
import { SiteHeader } from './SiteHeader.js';
import { useKeptAnswers } from './useKeptAnswers.js';
import styles from './frame.module.css';

/** Header, page, footer. */
export function SiteFrame({ children }: { children: ReactNode }) {
  useKeptAnswers();
  return (
    <>
      <SiteHeader />
      <OfflineNotice />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
