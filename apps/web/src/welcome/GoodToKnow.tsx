import { useT } from '../i18n/useT.js';
import styles from './welcome.module.css';

export function GoodToKnow() {
  const t = useT();
  return (
    <section aria-labelledby="good-to-know" className={styles['section']}>
      <h2 id="good-to-know">{t('welcome:knowTitle')}</h2>
      <dl className={styles['know']}>
        <div>
          <dt>{t('welcome:contentTitle')}</dt>
          <dd>{t('welcome:contentBody')}</dd>
        </div>
        <div>
          <dt>{t('welcome:seenTitle')}</dt>
          <dd>{t('welcome:seenBody')}</dd>
        </div>
      </dl>
    </section>
  );
}
