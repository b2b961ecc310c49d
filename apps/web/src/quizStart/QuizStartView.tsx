import type { EnrolmentWithOutline, QuizStartQuery } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { neighboursOf } from '../course/outline.js';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Facts } from '../ui/Facts.js';
import { PageTitle } from '../ui/PageTitle.js';
import { AttemptList } from './AttemptList.js';
import { Conditions } from './Conditions.js';
import { Refusal } from './Refusal.js';
import { StartButton } from './StartButton.js';
import styles from './quizStart.module.css';

export type QuizStatus = NonNullable<QuizStartQuery['quizStatus']>;

interface QuizStartViewProps {
  status: QuizStatus;
  enrolment: EnrolmentWithOutline;
}

export function QuizStartView({ status, enrolment }: QuizStartViewProps) {
  const t = useT();
  const format = useFormat();
  const { info, attempts, openAttemptId, canStart, conditions } = status;
  const { version } = enrolment;
  const place = neighboursOf(version, info.activityId);
  const open = attempts.find(({ id }) => id === openAttemptId);
  const facts = [
    t('quiz:questionCount', { count: info.itemCount }),
    conditions.timeLimitMinutes ? t('quiz:timeLimit', { count: conditions.timeLimitMinutes }) : null,
    t('quiz:passMark', { percent: format.mark(info.passMark) }),
    conditions.attemptsAllowed
      ? t('quiz:attemptsAllowed', { count: conditions.attemptsAllowed })
      : t('quiz:attemptsUnlimited'),
  ].filter((fact) => fact !== null);

  return (
    <LearnFrame
      back={{ to: paths.course(version.code), label: version.title, short: t('common:course') }}
      percent={enrolment.progress.percent}
    >
      <div className={styles['page']}>
        <p className={styles['place']}>
          {t('common:placeInCourse', { number: place?.number ?? 1, total: place?.total ?? 1 })}
        </p>
        <PageTitle tab={t('quiz:tab')}>{info.title}</PageTitle>
        <Facts>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </Facts>
        <p>{conditions.timeLimitMinutes ? t('quiz:howSaved') : t('quiz:howSavedUntimed')}</p>
        {openAttemptId ? (
          <ActionBar>
            <ButtonLink kind="primary" to={paths.attempt(enrolment.id, info.activityId, openAttemptId)}>
              {t('quiz:continueAttempt', { number: open?.number ?? attempts.length })}
            </ButtonLink>
          </ActionBar>
        ) : canStart ? (
          <StartButton status={status} enrolmentId={enrolment.id} />
        ) : (
          <Refusal status={status} />
        )}
        <Conditions conditions={conditions} />
        <AttemptList status={status} enrolmentId={enrolment.id} />
      </div>
    </LearnFrame>
  );
}
