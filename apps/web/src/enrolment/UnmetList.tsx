import type { EnrolmentWithOutline, UnmetReason } from '@gssr/contract';
import { activitiesOf, activityPath } from '../course/outline.js';
import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import styles from './unmet.module.css';

const reasons: Record<UnmetReason, StringKey> = {
  ACTIVITY_NOT_STARTED: 'common:unmetNotStarted',
  ACTIVITY_NOT_FINISHED: 'common:unmetNotFinished',
  QUIZ_NOT_PASSED: 'common:unmetNotPassed',
  QUIZ_BEING_GRADED: 'common:unmetBeingGraded',
};

/** Why a course is not complete: every rule that is not met yet, as the server sees it. */
export function UnmetList({ enrolment }: { enrolment: EnrolmentWithOutline }) {
  const t = useT();
  const activities = activitiesOf(enrolment.version);
  const { unmet } = enrolment.progress;
  if (unmet.length === 0) return null;
  return (
    <div className={styles['unmet']}>
      <h3>{t('common:unmetTitle')}</h3>
      <ul>
        {unmet.map(({ activityId, reason }) => {
          const activity = activities.find(({ id }) => id === activityId);
          return activity ? (
            <li key={activityId}>
              <AppLink to={activityPath(enrolment.id, activity)}>{activity.title}</AppLink>
              <span>{t(reasons[reason])}</span>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
