import { useT } from '../i18n/useT.js';
import { useOnline } from './useOnline.js';
import styles from './offline.module.css';

/** The region is always there, so that going offline is also heard. */
export function OfflineNotice() {
  const t = useT();
  const online = useOnline();
  return (
    <div role="status" className={styles['offline']}>
      {online ? null : <p>{t('common:offlineBanner')}</p>}
    </div>
  );
}
