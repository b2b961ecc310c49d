import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import type { QuizStatus } from './QuizStartView.js';
import styles from './quizStart.module.css';

export function AttemptList({
  status: { info, attempts, counting },
  enrolmentId,
}: {
  status: QuizStatus;
  enrolmentId: string;
}) {
  const t = useT();
  const format = useFormat();
  if (attempts.length === 0) return null;
  const outcome = ({ state, passed, score }: QuizStatus['attempts'][number]): string => {
    if (state === 'IN_PROGRESS') return t('quiz:attemptOpen');
    if (state === 'SUBMITTED') return t('quiz:attemptSubmitted');
    if (state === 'NEEDS_MARKING') return t('quiz:attemptWaits');
    return t(passed ? 'quiz:attemptPassed' : 'quiz:attemptNotPassed', {
      percent: format.mark(score ?? 0),
    });
  };
  return (
    <section aria-labelledby="attempts" className={styles['attempts']}>
      <h2 id="attempts">{t('quiz:attempts')}</h2>
      {counting && attempts.length > 1 ? (
        <p>
          {t(counting.passed ? 'quiz:countingPassed' : 'quiz:countingNotPassed', {
            percent: format.mark(counting.score),
          })}
        </p>
      ) : null}
      <ul>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <span>
              {t('quiz:attempt', { number: attempt.number })} · {format.dateTime(attempt.startedAt)}
            </span>
            <span>{outcome(attempt)}</span>
            {attempt.state === 'IN_PROGRESS' ? null : (
              <AppLink to={paths.result(enrolmentId, info.activityId, attempt.id)}>
                {t('quiz:seeResult')}
              </AppLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
