import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { failureOf } from '../api/errors.js';
import { queryClient } from '../api/queryClient.js';
import type { PageParams } from '../app/lazyPage.js';
import { NotFoundPage } from '../app/NotFoundPage.js';
import { enrolmentQuery } from '../enrolment/enrolmentQuery.js';
import { BareFrame } from '../frame/BareFrame.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LessonFailed } from './LessonFailed.js';
import { LessonView } from './LessonView.js';
import { lessonQuery } from './lessonQuery.js';

export default function LessonPage() {
  const { enrolmentId = '', activityId = '' } = useParams();
  const lesson = useQuery(lessonQuery(activityId));
  const enrolment = useQuery(enrolmentQuery(enrolmentId));

  if (lesson.data && enrolment.data) return <LessonView lesson={lesson.data} enrolment={enrolment.data} />;
  if (enrolment.data && lesson.isError) return <LessonFailed enrolment={enrolment.data} query={lesson} />;
  const failed = [lesson, enrolment].find((query) => query.isError && query.data === undefined);
  const missing = lesson.data === null || enrolment.data === null;
  return (
    <BareFrame>
      {missing ? (
        <NotFoundPage />
      ) : failed ? (
        <ErrorState
          failure={failureOf(failed.error)}
          onRetry={() => void failed.refetch()}
          busy={failed.isFetching}
        />
      ) : (
        <Skeleton lines={10} />
      )}
    </BareFrame>
  );
}

LessonPage.prepare = ({ enrolmentId = '', activityId = '' }: PageParams): void => {
  void queryClient.prefetchQuery(lessonQuery(activityId));
  void queryClient.prefetchQuery(enrolmentQuery(enrolmentId));
};
