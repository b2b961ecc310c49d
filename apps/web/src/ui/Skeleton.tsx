import { useT } from '../i18n/useT.js';
import { Hidden } from './Hidden.js';
import styles from './skeleton.module.css';

/** Stands where text will come. Shown only when the wait is longer than 300 ms, so that a quick page does not flicker. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useT();
  return (
    <div className={styles['skeleton']} role="status">
      <Hidden>{t('common:loading')}</Hidden>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles['line']} />
      ))}
    </div>
  );
}
