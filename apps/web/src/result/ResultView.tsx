import type { AttemptResultQuery, EnrolmentWithOutline } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useT } from '../i18n/useT.js';
import { BeingGraded } from './BeingGraded.js';
import { BeingMarked } from './BeingMarked.js';
import { KeptNotice } from './KeptNotice.js';
import { ResultItems } from './ResultItems.js';
import { ResultNext } from './ResultNext.js';
import { Score } from './Score.js';
import styles from './result.module.css';

export type Attempt = NonNullable<AttemptResultQuery['attempt']>;

interface ResultViewProps {
  attempt: Attempt;
  enrolment: EnrolmentWithOutline;
}

export function ResultView({ attempt, enrolment }: ResultViewProps) {
  const t = useT();
  const { version, progress } = enrolment;
  const graded = attempt.state === 'GRADED';
  const waiting = attempt.state === 'NEEDS_MARKING';
  return (
    <LearnFrame
      back={{ to: paths.course(version.code), label: version.title, short: t('common:course') }}
      percent={progress.percent}
    >
      <div className={styles['page']}>
        <KeptNotice />
        {graded ? (
          <Score attempt={attempt} />
        ) : waiting ? (
          <BeingMarked />
        ) : (
          <BeingGraded answersUntil={attempt.answersUntil} />
        )}
        {graded ? <ResultNext attempt={attempt} enrolment={enrolment} /> : null}
        {graded || waiting ? <ResultItems items={attempt.items} /> : null}
        <p className={styles['note']}>{t('result:attemptNumber', { number: attempt.number })}</p>
      </div>
    </LearnFrame>
  );
}
