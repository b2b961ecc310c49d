import { useContext } from 'react';
import { useT } from '../i18n/useT.js';
import { CitedSources } from './citedSources.js';
import styles from './richText.module.css';

/** The number of a source, leading to it at the end of the lesson. Nothing where there is no list of sources. */
export function Citation({ source }: { source: string }) {
  const t = useT();
  const number = useContext(CitedSources).indexOf(source) + 1;
  if (number === 0) return null;
  return (
    <a
      href={`#source-${number}`}
      className={styles['cite']}
      aria-label={t('common:sourceNumber', { number })}
    >
      {number}
    </a>
  );
}
