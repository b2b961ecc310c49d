import { type CourseOutline, EnrolDocument } from '@gssr/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { failureOf } from '../api/errors.js';
import { request } from '../api/request.js';
import { paths } from '../app/paths.js';
import { activitiesOf, activityPath } from '../course/outline.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { Button } from '../ui/Button.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Notice } from '../ui/Notice.js';
import { enrolmentQuery } from './enrolmentQuery.js';

/** Enrols and opens the first activity at once. */
export function EnrolButton({ version }: { version: CourseOutline }) {
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const enrol = useMutation({
    mutationFn: async () => (await request(EnrolDocument, { courseVersionId: version.id })).enrol,
    onSuccess: (result) => {
      if (result.__typename !== 'Enrolled') return;
      const { enrolment } = result;
      client.setQueryData(enrolmentQuery(enrolment.id).queryKey, enrolment);
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'enrolment' && queryKey[0] !== 'viewer',
      });
      const activities = activitiesOf(enrolment.version);
      const first = activities.find(({ id }) => id === enrolment.resumeActivityId) ?? activities[0];
      navigate(first ? activityPath(enrolment.id, first) : paths.learning);
    },
  });
  return (
    <>
      {enrol.isError ? <ErrorState failure={failureOf(enrol.error)} /> : null}
      {enrol.data?.__typename === 'NotAvailable' ? (
        <Notice tone="lost" title={enrol.data.message} role="alert" />
      ) : null}
      <ActionBar>
        <Button kind="primary" busy={enrol.isPending} onClick={() => enrol.mutate()}>
          {t('course:enrol')}
        </Button>
      </ActionBar>
    </>
  );
}
