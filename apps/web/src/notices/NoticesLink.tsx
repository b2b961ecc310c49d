import { useQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Hidden } from '../ui/Hidden.js';
import { Icon } from '../ui/Icon.js';
import styles from './noticesLink.module.css';
import { unreadNoticesQuery } from './noticesQuery.js';

/** The way to one's notices, with how many are new. */
export function NoticesLink() {
  const t = useT();
  const unread = useQuery(unreadNoticesQuery).data ?? 0;
  return (
    <AppLink to={paths.notices} className={styles['link']}>
      <Icon name="bell" />
      <Hidden>{unread > 0 ? t('common:navNewNotices', { count: unread }) : t('common:navNotices')}</Hidden>
      {unread > 0 ? (
        <span className={styles['count']} aria-hidden="true">
          {unread}
        </span>
      ) : null}
    </AppLink>
  );
}
