import type { ReactNode } from 'react';
import { ExitButton } from '../exit/ExitButton.js';
import styles from './learnFrame.module.css';

/** The learner's page before it can say where it leads back to. The way out is there already. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles['header']}>
        <span className={styles['back']} />
        <ExitButton />
      </header>
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
    </>
  );
}
