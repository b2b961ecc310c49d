import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import type { Explanation } from './explanationQuery.js';
import styles from './explanation.module.css';
import { ItemExplanation } from './ItemExplanation.js';
import { attemptStates } from './stateNames.js';

export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const t = useT();
  const format = useFormat();
  const { courseCode, activityId, quizTitle, number, state, score, passed, passMark } = explanation;
  const { submittedAt, gradedAt, seed, items } = explanation;
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.quizAttempts(courseCode, activityId)}>
            {t('explanation:attemptsAt', { title: quizTitle })}
          </AppLink>
        </p>
        <PageTitle tab={t('explanation:title')}>{t('explanation:title')}</PageTitle>
        <p className={page['lead']}>
          {number === null ? null : `${t('explanation:attempt', { number })} · `}
          {t(attemptStates[state])}
          {score === null
            ? null
            : ` · ${t(passed ? 'explanation:passed' : 'explanation:failed', {
                percent: format.mark(score),
                needed: format.mark(passMark),
              })}`}
        </p>
      </div>
      <Agreement explanation={explanation} />
      <dl className={styles['facts']}>
        {submittedAt ? (
          <>
            <dt>{t('explanation:handedIn')}</dt>
            <dd>{format.dateTime(submittedAt)}</dd>
          </>
        ) : null}
        {gradedAt ? (
          <>
            <dt>{t('explanation:gradedAt')}</dt>
            <dd>{format.dateTime(gradedAt)}</dd>
          </>
        ) : null}
        <dt>{t('explanation:seed')}</dt>
        <dd>{seed}</dd>
      </dl>
      {items.map((item) => (
        <ItemExplanation key={item.position} code={courseCode} item={item} />
      ))}
    </div>
  );
}

/** Every mark is computed again while the page is asked for; it should come to what is stored. */
function Agreement({ explanation: { agrees, replayedScore } }: { explanation: Explanation }) {
  const t = useT();
  const format = useFormat();
  if (agrees === null) return <Notice title={t('explanation:notGradedYet')} />;
  if (agrees) return <Notice tone="done" title={t('explanation:agrees')} />;
  return (
    <Notice tone="lost" title={t('explanation:differs')}>
      {replayedScore === null ? null : (
        <p>{t('explanation:replayed', { percent: format.mark(replayedScore) })}</p>
      )}
    </Notice>
  );
}
