import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface EmptyProps {
  /** What this page is for. */
  title: string;
  /** The first step. */
  body: string;
  children?: ReactNode;
}

export function Empty({ title, body, children }: EmptyProps) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </div>
  );
}
