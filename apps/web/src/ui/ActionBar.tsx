import type { ReactNode } from 'react';
import styles from './actionBar.module.css';

/** Holds the page's one primary action, written last. On a phone it stays at the bottom, under the thumb. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div data-action-bar className={styles['bar']}>
      {children}
    </div>
  );
}
