import { inSpokenLanguage } from '../api/spokenLanguage.js';
import { useT } from '../i18n/useT.js';
import type { Statistics } from './statisticsQuery.js';
import styles from './statistics.module.css';

export function Downloads({ statistics: { csvUrl, xlsxUrl } }: { statistics: Statistics }) {
  const t = useT();
  return (
    <section className={styles['section']} aria-labelledby="downloads">
      <h2 id="downloads">{t('statistics:downloads')}</h2>
      <ul className={styles['downloads']}>
        <li>
          <a href={inSpokenLanguage(xlsxUrl)} download>
            {t('statistics:xlsx')}
          </a>
        </li>
        <li>
          <a href={inSpokenLanguage(csvUrl)} download>
            {t('statistics:csv')}
          </a>
        </li>
      </ul>
    </section>
  );
}
