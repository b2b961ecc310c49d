import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { failureOf } from '../api/errors.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { BareFrame } from '../frame/BareFrame.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeleton } from '../ui/Skeleton.js';
import { QuizStartView } from './QuizStartView.js';
import { quizStartQuery } from './quizStartQuery.js';

export default function QuizStartPage() {
  const { enrolmentId = '', activityId = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(quizStartQuery(enrolmentId, activityId));
  if (data?.quizStatus && data.enrolment)
    return <QuizStartView status={data.quizStatus} enrolment={data.enrolment} />;
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
