import { useEffect } from 'react';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Icon } from '../ui/Icon.js';
import { PageTitle } from '../ui/PageTitle.js';
import { announce } from '../ui/announce.js';
import type { ResultItem } from './ResultItems.js';
import type { Attempt } from './ResultView.js';
import styles from './result.module.css';

type Scored = Pick<Attempt, 'score' | 'passed' | 'passMark'> & { items: ResultItem[] };

/** The score with its base, and what was needed. */
export function Score({ attempt }: { attempt: Scored }) {
  const t = useT();
  const format = useFormat();
  const { score, passed, passMark, items } = attempt;
  const percent = score ?? 0;
  const title = passed ? t('result:passed') : t('result:notPassed');
  const most = sumOf(items.map(({ result }) => result?.most ?? null));
  const words =
    most === null
      ? format.mark(percent)
      : t('result:score', {
          points: format.precise((percent / 100) * most),
          total: format.precise(most),
          percent: format.mark(percent),
        });
  useEffect(() => announce(`${title}. ${words}`), [title, words]);
  return (
    <div className={styles['score']} data-passed={passed || undefined}>
      <PageTitle tab={t('result:tab')}>
        <Icon name={passed ? 'done' : 'partly'} /> {title}
      </PageTitle>
      <p className={styles['points']}>{words}</p>
      <p className={styles['note']}>{t('result:needed', { percent: format.mark(passMark) })}</p>
    </div>
  );
}

/** Null when one of them may not be seen. */
const sumOf = (points: (number | null)[]): number | null =>
  points.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
