import { useT } from '../i18n/useT.js';
import styles from './skipLink.module.css';

export function SkipLink() {
  const t = useT();
  return (
    <a
      href="#main"
      className={styles['skip']}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('common:skipToContent')}
    </a>
  );
}
