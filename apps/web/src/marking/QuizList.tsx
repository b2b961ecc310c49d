import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Facts } from '../ui/Facts.js';
import styles from './marking.module.css';
import type { MarkingQuiz } from './markingQueries.js';

/** Quizzes, those that wait longest first, and how much waits in each. */
export function QuizList({ quizzes }: { quizzes: readonly MarkingQuiz[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className={styles['quizzes']}>
      {quizzes.map(({ activityId, title, courseTitle, versionNumber, waitingSince, ...counts }) => (
        <li key={activityId}>
          <h2>
            <AppLink to={paths.markingList(activityId)}>{title}</AppLink>
          </h2>
          <Facts>
            <li>{t('marking:courseVersion', { course: courseTitle, version: versionNumber })}</li>
            <li className={waitingSince ? styles['waiting'] : undefined}>
              {waitingSince
                ? t('marking:waiting', { count: counts.first + counts.second + counts.final })
                : t('marking:allMarked')}
            </li>
            {waitingSince ? <li>{t('marking:since', { date: format.date(waitingSince) })}</li> : null}
            {counts.second > 0 ? <li>{t('marking:secondDue', { count: counts.second })}</li> : null}
            {counts.final > 0 ? <li>{t('marking:finalDue', { count: counts.final })}</li> : null}
            <li>{t('marking:marked', { count: counts.marked })}</li>
          </Facts>
        </li>
      ))}
    </ul>
  );
}
