import type { ReactNode } from 'react';
import { ActionBar } from '../ui/ActionBar.js';
import { PageTitle } from '../ui/PageTitle.js';
import styles from './messagePage.module.css';

interface MessagePageProps {
  title: string;
  body: string;
  children: ReactNode;
}

/** A page that has nothing but something to say, and where to go from here. */
export function MessagePage({ title, body, children }: MessagePageProps) {
  return (
    <div className={styles['page']}>
      <PageTitle tab={title}>{title}</PageTitle>
      <p>{body}</p>
      <ActionBar>{children}</ActionBar>
    </div>
  );
}
