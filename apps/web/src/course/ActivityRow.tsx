import type { EnrolmentState } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { ActivityMark } from './ActivityMark.js';
import styles from './course.module.css';
import { type OutlineActivity, activityPath, progressOf } from './outline.js';

interface ActivityRowProps {
  activity: OutlineActivity;
  number: number;
  enrolment: EnrolmentState | null;
}

export function ActivityRow({ activity, number, enrolment }: ActivityRowProps) {
  const t = useT();
  const format = useFormat();
  const progress = enrolment ? progressOf(enrolment.activities, activity.id) : null;
  return (
    <li className={styles['activity']}>
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <div>
        {enrolment ? (
          <AppLink to={activityPath(enrolment.id, activity)}>{activity.title}</AppLink>
        ) : (
          <span>{activity.title}</span>
        )}
        <p className={styles['meta']}>
          {activity.kind === 'LESSON' ? t('course:lesson') : t('course:quiz')}
          {' · '}
          {format.duration(activity.minutes)}
          {activity.required ? null : ` · ${t('course:optional')}`}
        </p>
      </div>
      {enrolment ? <ActivityMark state={progress?.state ?? 'NOT_STARTED'} /> : null}
    </li>
  );
}
