import type { ReactNode } from 'react';
import styles from './fields.module.css';

/** What few authors need, behind one line. */
export function More({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles['more']}>
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
