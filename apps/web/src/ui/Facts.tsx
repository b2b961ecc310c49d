import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Short facts in one line, or in as many as it takes. Its children are list items. */
export function Facts({ children }: { children: ReactNode }) {
  return <ul className={styles['facts']}>{children}</ul>;
}
