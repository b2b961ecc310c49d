import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { QuestionPick, QuizPick } from './picks.js';
import { RegradeForm } from './RegradeForm.js';
import { questionToRegradeQuery } from './regradeQuery.js';

/** Which quiz, which question, what to do about it. What is chosen stands in the address, so that other pages can lead here. */
export default function NewRegradePage() {
  const t = useT();
  const [params] = useSearchParams();
  const activityId = params.get('activity');
  const questionId = params.get('question');
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.regrades}>{t('regrade:title')}</AppLink>
        </p>
        <PageTitle tab={t('regrade:begin')}>{t('regrade:begin')}</PageTitle>
      </div>
      {activityId === null ? (
        <QuizPick />
      ) : questionId === null ? (
        <QuestionPick activityId={activityId} />
      ) : (
        <Correction activityId={activityId} questionId={questionId} />
      )}
    </div>
  );
}

function Correction({ activityId, questionId }: { activityId: string; questionId: string }) {
  const t = useT();
  const query = useQuery(questionToRegradeQuery(questionId, activityId));
  return (
    <QueryView query={query}>
      {(question) =>
        question ? (
          <RegradeForm key={question.questionVersionId} question={question} activityId={activityId} />
        ) : (
          <Empty title={t('regrade:noQuestion')} body={t('regrade:noQuestionBody')} />
        )
      }
    </QueryView>
  );
}
