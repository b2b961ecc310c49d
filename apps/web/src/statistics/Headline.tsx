import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { flagsOf } from './itemFlags.js';
import { optionsOf, type Statistics } from './statisticsQuery.js';
import styles from './statistics.module.css';

/** What matters most, in one sentence: how many questions want to be looked at, and how far the score can be trusted. */
export function Headline({ statistics }: { statistics: Statistics }) {
  const t = useT();
  const format = useFormat();
  const { quiz, items } = statistics;
  const flagged = items.filter((item) => flagsOf(item, optionsOf(statistics, item)).length > 0).length;
  const mean = quiz.mean === null || !quiz.maximum ? null : format.percent((100 * quiz.mean) / quiz.maximum);
  return (
    <>
      <p className={styles['headline']}>
        {flagged === 0
          ? t('statistics:headlineSound', { count: items.length })
          : t('statistics:headline', { count: items.length, flagged })}
      </p>
      <p className={styles['note']}>
        {t('statistics:attempts', { count: quiz.n })} {mean === null ? null : t('statistics:mean', { mean })}
      </p>
    </>
  );
}
