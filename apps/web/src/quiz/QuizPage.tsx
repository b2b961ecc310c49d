import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { failureOf } from '../api/errors.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { paths } from '../app/paths.js';
import { BareFrame } from '../frame/BareFrame.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeleton } from '../ui/Skeleton.js';
import { QuizView } from './QuizView.js';
import { attemptQuery } from './attemptQuery.js';

export default function QuizPage() {
  const { enrolmentId = '', activityId = '', attemptId = '' } = useParams();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(attemptQuery(attemptId));
  if (data?.state === 'IN_PROGRESS') return <QuizView attempt={data} receivedAt={dataUpdatedAt} />;
  if (data) return <Redirect to={paths.result(enrolmentId, activityId, attemptId)} replace />;
  return (
    <BareFrame>
      {data === null ? (
        <NotFoundPage />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} busy={isFetching} />
      ) : (
        <Skeleton />
      )}
    </BareFrame>
  );
}
