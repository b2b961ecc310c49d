import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import styles from './result.module.css';

export function BeingGraded() {
  const t = useT();
  return (
    <div className={styles['score']}>
      <PageTitle tab={t('result:tab')}>{t('result:submitted')}</PageTitle>
      <p role="status">{t('result:beingGraded')}</p>
    </div>
  );
}
