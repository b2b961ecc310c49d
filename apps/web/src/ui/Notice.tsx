import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import styles from './notice.module.css';

/** `attention` wants something done; `lost` is for what is lost or refused, and for nothing else. */
export type NoticeTone = 'info' | 'done' | 'attention' | 'lost';

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  done: 'done',
  attention: 'attention',
  lost: 'cross',
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  role?: 'alert' | 'status';
}

export function Notice({ tone = 'info', title, children, role }: NoticeProps) {
  return (
    <div role={role} className={[styles['notice'], styles[tone]].filter(Boolean).join(' ')}>
      <Icon name={icons[tone]} />
      <div className={styles['body']}>
        {title ? <p className={styles['title']}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
