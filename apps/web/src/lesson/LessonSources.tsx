import { useT } from '../i18n/useT.js';
import type { Lesson } from './LessonView.js';
import styles from './lesson.module.css';

export function LessonSources({ sources }: { sources: Lesson['sources'] }) {
  const t = useT();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources" className={styles['sources']}>
      <h2 id="sources">{t('lesson:sources')}</h2>
      <ol>
        {sources.map(({ id, citation, url }, index) => (
          <li key={id} id={`source-${index + 1}`} tabIndex={-1}>
            {citation}{' '}
            {url ? (
              <a href={url} rel="noreferrer">
                {t('lesson:openSource')}
              </a>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
