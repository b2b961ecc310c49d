import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import styles from './result.module.css';

/** All that can be graded at once is; a person marks the rest. */
export function BeingMarked() {
  const t = useT();
  return (
    <div className={styles['score']}>
      <PageTitle tab={t('result:tab')}>{t('result:beingMarkedTitle')}</PageTitle>
      <p role="status">{t('result:beingMarked')}</p>
    </div>
  );
}
