import type { CourseOutline, EnrolmentState } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { activitiesOf, activityPath } from '../course/outline.js';
import { useT } from '../i18n/useT.js';
import { ButtonLink } from '../ui/ButtonLink.js';

interface ContinueLinkProps {
  enrolment: EnrolmentState;
  outline: Pick<CourseOutline, 'sections'>;
  kind?: 'primary' | 'secondary';
}

/** Leads to where the person stopped; to the certificate when nothing is left. */
export function ContinueLink({ enrolment, outline, kind = 'primary' }: ContinueLinkProps) {
  const t = useT();
  const activities = activitiesOf(outline);
  const resume = activities.find(({ id }) => id === enrolment.resumeActivityId);
  if (enrolment.status === 'COMPLETED') {
    return (
      <ButtonLink kind={kind} to={paths.certificates}>
        {t('common:seeCertificate')}
      </ButtonLink>
    );
  }
  const target = resume ?? activities[0];
  if (!target) return null;
  const begun = enrolment.activities.some(({ state }) => state !== 'NOT_STARTED');
  return (
    <ButtonLink kind={kind} to={activityPath(enrolment.id, target)}>
      {begun
        ? t('common:continueWith', { title: target.title })
        : t('common:startWith', { title: target.title })}
    </ButtonLink>
  );
}
