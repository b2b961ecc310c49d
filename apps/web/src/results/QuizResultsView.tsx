import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ItemTable } from './ItemTable.js';
import type { Results } from './ResultsView.js';
import { ScoreBands } from './ScoreBands.js';
import styles from './results.module.css';

export type QuizResults = Results['quizzes'][number];

export function QuizResultsView({ code, quiz }: { code: string; quiz: QuizResults }) {
  const t = useT();
  const format = useFormat();
  const { activityId, title, attempts, learners, passedLearners, meanScore } = quiz;
  const allowances = (
    <p>
      <AppLink to={paths.allowances(code, activityId)}>{t('results:allowances', { title })}</AppLink>
    </p>
  );
  if (attempts === 0) {
    return (
      <section className={styles['section']} aria-labelledby={`quiz-${activityId}`}>
        <h2 id={`quiz-${activityId}`}>{title}</h2>
        <p>{t('results:noAttempts')}</p>
        {allowances}
      </section>
    );
  }
  return (
    <section className={styles['section']} aria-labelledby={`quiz-${activityId}`}>
      <h2 id={`quiz-${activityId}`}>
        {t('results:quizHeadline', {
          title,
          count: learners,
          passed: passedLearners,
          percent: format.percent(learners === 0 ? 0 : (100 * passedLearners) / learners),
        })}
      </h2>
      <p className={styles['note']}>
        {t('results:attempts', { count: attempts })}{' '}
        {meanScore === null ? null : t('results:meanScore', { percent: format.percent(meanScore) })}
      </p>
      <ScoreBands bands={quiz.bands} attempts={attempts} />
      <ItemTable items={quiz.items} />
      <p>
        <AppLink to={paths.quizStatistics(code, activityId)}>{t('results:statistics', { title })}</AppLink>
      </p>
      {allowances}
    </section>
  );
}
