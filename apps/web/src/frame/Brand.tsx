import { useT } from '../i18n/useT.js';
import styles from './brand.module.css';

export function Brand() {
  const t = useT();
  return (
    <span className={styles['brand']}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="6" className={styles['ground']} />
        <path d="M9 9h14M9 16h14M9 23h8" className={styles['lines']} />
      </svg>
      {t('common:brand')}
    </span>
  );
}
