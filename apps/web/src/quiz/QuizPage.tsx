import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { failureOf } from '../api/errors.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { BareFrame } from '../frame/BareFrame.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeleton } from '../ui/Skeleton.js';
import { KeptAnswers } from './KeptAnswers.js';
import { QuizView } from './QuizView.js';
import { attemptQuery } from './attemptQuery.js';

export default function QuizPage() {
  const { attemptId = '' } = useParams();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(attemptQuery(attemptId));
  const [closed, setClosed] = useState(false);
  if (data?.state === 'IN_PROGRESS' && !closed)
    return <QuizView attempt={data} receivedAt={dataUpdatedAt} onClosed={() => setClosed(true)} />;
  if (data) return <KeptAnswers attempt={data} receivedAt={dataUpdatedAt} />;
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
