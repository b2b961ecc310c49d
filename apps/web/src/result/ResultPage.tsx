import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { failureOf } from '../api/errors.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { hasKept } from '../quiz/keptAnswers.js';
import { BareFrame } from '../frame/BareFrame.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeleton } from '../ui/Skeleton.js';
import { ResultView } from './ResultView.js';
import { resultQuery } from './resultQuery.js';

export default function ResultPage() {
  const { enrolmentId = '', activityId = '', attemptId = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(resultQuery(attemptId, enrolmentId));
  if (data?.attempt && (data.attempt.state === 'IN_PROGRESS' || hasKept(attemptId)))
    return <Redirect to={paths.attempt(enrolmentId, activityId, attemptId)} replace />;
  if (data?.attempt && data.enrolment)
    return <ResultView attempt={data.attempt} enrolment={data.enrolment} />;
  return (
    <BareFrame>
      {data ? (
        <NotFoundPage />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} busy={isFetching} />
      ) : (
        <Skeleton />
      )}
    </BareFrame>
  );
}
