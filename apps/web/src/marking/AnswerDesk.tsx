import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { MarkHistory } from '../markHistory/MarkHistory.js';
import { AppLink } from '../ui/AppLink.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Notice } from '../ui/Notice.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { AnswerText } from './AnswerText.js';
import { ChangeMarkForm } from './ChangeMarkForm.js';
import { MarkingForm } from './MarkingForm.js';
import { stageNames } from './QueueTable.js';
import styles from './marking.module.css';
import type { AnswerToMark } from './markingQueries.js';
import { useMarkingList } from './useMarkingList.js';

/** The answer at the left, what is to be given for it at the right; one under the other on a phone. */
export function AnswerDesk({ answer, markerId }: { answer: AnswerToMark; markerId: string }) {
  const t = useT();
  const { attemptId, quizTitle, courseTitle, counts, question, stage, refusal } = answer;
  const { filter, address, addressOf } = useMarkingList();
  const ofAll = filter.activityId === null;
  const next = answer.next ? <ButtonLink to={addressOf(answer.next)}>{t('marking:next')}</ButtonLink> : null;
  const total = counts.first + counts.second + counts.final + counts.marked;
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={address}>{ofAll ? t('marking:allAnswers') : quizTitle}</AppLink>
        </p>
        <PageTitle tab={t('marking:title')}>{question.title}</PageTitle>
        <p>
          {ofAll ? `${t('marking:quizOfCourse', { quiz: quizTitle, course: courseTitle })} ` : null}
          {t(stageNames[stage])}. {t('marking:progress', { marked: counts.marked, total })}
        </p>
        <p>
          <AppLink to={paths.explanation(attemptId)}>{t('marking:toExplanation')}</AppLink>
        </p>
      </div>
      <div className={styles['desk']}>
        <AnswerText answer={answer} />
        <div className={styles['side']}>
          {refusal ? (
            <Notice title={t(refusal === 'OWN_ANSWER' ? 'marking:own' : 'marking:markedByYou')}>
              {next}
            </Notice>
          ) : null}
          {stage === 'DONE' ? (
            <>
              <ChangeMarkForm answer={answer} />
              {next ? <div>{next}</div> : null}
            </>
          ) : null}
          {stage !== 'DONE' && !refusal ? <MarkingForm answer={answer} markerId={markerId} /> : null}
          <MarkHistory history={answer.history} rubric={question.rubric} />
        </div>
      </div>
    </div>
  );
}
