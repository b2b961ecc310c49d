import { useT } from '../i18n/useT.js';
import type { Course } from './CourseView.js';
import { activitiesOf } from './outline.js';

/** What completing the course takes, in one sentence. */
export function Requirements({ version }: { version: Course['version'] }) {
  const t = useT();
  const required = activitiesOf(version).filter((activity) => activity.required);
  const lessons = required.filter(({ kind }) => kind === 'LESSON').length;
  const quizzes = required.length - lessons;
  return (
    <>
      <h2>{t('course:required')}</h2>
      <p>
        {quizzes > 0
          ? t('course:requiredWithQuiz', {
              lessons: t('common:lessons', { count: lessons }),
              quizzes: t('common:quizzes', { count: quizzes }),
            })
          : t('course:requiredLessons', { lessons: t('common:lessons', { count: lessons }) })}
      </p>
      <p>
        {version.certificateValidMonths
          ? t('course:certificateMonths', { count: version.certificateValidMonths })
          : t('course:certificateForever')}
      </p>
    </>
  );
}
