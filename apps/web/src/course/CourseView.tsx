import type { CourseQuery } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { CourseAction } from './CourseAction.js';
import { CourseFacts } from './CourseFacts.js';
import { CourseProgress } from './CourseProgress.js';
import { CourseSections } from './CourseSections.js';
import { Requirements } from './Requirements.js';
import { levelName } from './level.js';
import styles from './course.module.css';

export type Course = NonNullable<CourseQuery['course']>;

export function CourseView({ course }: { course: Course }) {
  const t = useT();
  const { version, enrolment } = course;
  return (
    <article className={styles['course']} lang={version.language}>
      <header className={page['head']}>
        <p className={page['eyebrow']}>{t(levelName(version.level))}</p>
        <PageTitle tab={version.title}>{version.title}</PageTitle>
        <p className={page['lead']}>{version.summary}</p>
        <CourseFacts version={version} />
        <p className={page['eyebrow']}>{t('course:audience', { audience: version.audience })}</p>
        {enrolment ? <CourseProgress progress={enrolment.progress} /> : null}
        <CourseAction course={course} />
      </header>
      <section className={styles['outcomes']} aria-labelledby="outcomes">
        <h2 id="outcomes">{t('course:outcomes')}</h2>
        <ul>
          {version.outcomes.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <Requirements version={version} />
      </section>
      <CourseSections course={course} />
    </article>
  );
}
