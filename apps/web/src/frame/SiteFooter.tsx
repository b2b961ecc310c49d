import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { openShortcuts } from '../shortcuts/shortcutList.js';
import { AppLink } from '../ui/AppLink.js';
import { ThemeChoice } from '../theme/ThemeChoice.js';
import { LanguageChoice } from '../i18n/LanguageChoice.js';
import styles from './footer.module.css';

export function SiteFooter() {
  const t = useT();
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <div className={styles['links']}>
          <AppLink to={paths.verify}>{t('common:verifyCertificate')}</AppLink>
          <button type="button" onClick={openShortcuts}>
            {t('common:keyboardShortcuts')}
          </button>
        </div>
        <div className={styles['choices']}>
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
    </footer>
  );
}
