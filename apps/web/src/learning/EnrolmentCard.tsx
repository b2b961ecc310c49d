import type { EnrolmentWithOutline } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { CourseProgress } from '../course/CourseProgress.js';
import { ContinueLink } from '../enrolment/ContinueLink.js';
import { UnmetList } from '../enrolment/UnmetList.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { ActionBar } from '../ui/ActionBar.js';
import { AppLink } from '../ui/AppLink.js';
import styles from './learning.module.css';

interface EnrolmentCardProps {
  enrolment: EnrolmentWithOutline;
  /** The one that the page's primary action goes on with. */
  current: boolean;
}

export function EnrolmentCard({ enrolment, current }: EnrolmentCardProps) {
  const t = useT();
  const format = useFormat();
  const { version, progress, completedAt, enrolledAt } = enrolment;
  const action = (
    <ContinueLink enrolment={enrolment} outline={version} kind={current ? 'primary' : 'secondary'} />
  );
  return (
    <section className={styles['card']}>
      <h2>
        <AppLink to={paths.course(version.code)}>{version.title}</AppLink>
      </h2>
      <p className={styles['dates']}>
        {completedAt
          ? t('learning:completedOn', { date: format.date(completedAt) })
          : t('learning:enrolledOn', { date: format.date(enrolledAt) })}
      </p>
      <CourseProgress progress={progress} />
      {current ? <ActionBar>{action}</ActionBar> : <div>{action}</div>}
      <UnmetList enrolment={enrolment} />
    </section>
  );
}
