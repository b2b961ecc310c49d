import { useT } from '../i18n/useT.js';
import { ActivityRow } from './ActivityRow.js';
import type { Course } from './CourseView.js';
import styles from './course.module.css';
import { activitiesOf, inOrder } from './outline.js';

export function CourseSections({ course: { version, enrolment } }: { course: Course }) {
  const t = useT();
  const numbers = new Map(activitiesOf(version).map(({ id }, index) => [id, index + 1]));
  return (
    <section className={styles['sections']} aria-labelledby="contents">
      <h2 id="contents">{t('course:contents')}</h2>
      {inOrder(version.sections).map((section) => (
        <div key={section.id}>
          <h3>{section.title}</h3>
          <ol className={styles['activities']}>
            {inOrder(section.activities).map((activity) => (
              <ActivityRow
                key={activity.id}
                activity={activity}
                number={numbers.get(activity.id) ?? 0}
                enrolment={enrolment}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
