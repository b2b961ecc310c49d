import { useId } from 'react';
import type { QuizStartQuery } from '@gssr/contract';
import type { Format } from '../i18n/format.js';
import { useFormat } from '../i18n/useFormat.js';
import { type Translate, useT } from '../i18n/useT.js';
import { behaviourWords, explainedWords, methodWords } from './conditionWords.js';
import styles from './quizStart.module.css';

type QuizConditions = NonNullable<QuizStartQuery['quizStatus']>['conditions'];

/** What a learner should know before starting, beyond the facts at the top: each rule in one line. */
export function Conditions({ conditions }: { conditions: QuizConditions }) {
  const t = useT();
  const format = useFormat();
  const heading = useId();
  const lines = linesOf(conditions, t, format);
  return (
    <section aria-labelledby={heading} className={styles['conditions']}>
      <h2 id={heading}>{t('quiz:conditions')}</h2>
      <dl>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function linesOf(conditions: QuizConditions, t: Translate, format: Format): [string, string][] {
  const { waitMinutes, attemptsAllowed, gradingMethod, behaviour, navigation, explained, offlineMinutes } =
    conditions;
  const window = windowOf(conditions, t, format);
  const lines: ([string, string] | null)[] = [
    window === null ? null : [t('quiz:window'), window],
    [t('quiz:behaviour'), t(behaviourWords[behaviour])],
    navigation === 'SEQUENTIAL' ? [t('quiz:order'), t('quiz:orderSequential')] : null,
    attemptsAllowed === 1 ? null : [t('quiz:counts'), t(methodWords[gradingMethod])],
    waitMinutes > 0 && attemptsAllowed !== 1
      ? [t('quiz:wait'), t('quiz:waitTime', { time: format.duration(waitMinutes) })]
      : null,
    [t('quiz:afterwards'), t(explainedWords[explained])],
    offlineMinutes > 0
      ? [t('quiz:offline'), t('quiz:offlineTime', { time: format.duration(offlineMinutes) })]
      : null,
  ];
  return lines.filter((line) => line !== null);
}

function windowOf({ opensAt, closesAt }: QuizConditions, t: Translate, format: Format): string | null {
  const from = opensAt && format.dateTime(opensAt);
  const until = closesAt && format.dateTime(closesAt);
  if (from && until) return t('quiz:windowBetween', { from, until });
  if (from) return t('quiz:windowFrom', { from });
  return until ? t('quiz:windowUntil', { until }) : null;
}
