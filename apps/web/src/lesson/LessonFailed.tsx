import type { EnrolmentWithOutline } from '@gssr/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { failureOf } from '../api/errors.js';
import { paths } from '../app/paths.js';
import { LearnFrame } from '../frame/LearnFrame.js';
import { useT } from '../i18n/useT.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageTitle } from '../ui/PageTitle.js';

interface LessonFailedProps {
  enrolment: EnrolmentWithOutline;
  query: Pick<UseQueryResult, 'error' | 'refetch' | 'isFetching'>;
}

/** The course is known and its lesson did not come: the way back stays, and that part can be tried again. */
export function LessonFailed({ enrolment: { version, progress }, query }: LessonFailedProps) {
  const t = useT();
  return (
    <LearnFrame
      back={{ to: paths.course(version.code), label: version.title, short: t('common:course') }}
      percent={progress.percent}
    >
      <PageTitle tab={t('lesson:notLoaded')}>{t('lesson:notLoaded')}</PageTitle>
      <ErrorState
        failure={failureOf(query.error)}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    </LearnFrame>
  );
}
