import type { CourseCard } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Facts } from '../ui/Facts.js';

type CourseInNumbers = Pick<
  CourseCard,
  'code' | 'lessonCount' | 'quizCount' | 'minutes' | 'certificateValidMonths'
>;

/** What a course asks of a person's time, and what it gives. */
export function CourseFacts({ version }: { version: CourseInNumbers }) {
  const t = useT();
  const format = useFormat();
  const { code, lessonCount, quizCount, minutes, certificateValidMonths } = version;
  return (
    <Facts>
      <li>{t('common:courseCode', { code })}</li>
      <li>{t('common:lessons', { count: lessonCount })}</li>
      {quizCount > 0 ? <li>{t('common:quizzes', { count: quizCount })}</li> : null}
      <li>{t('common:about', { duration: format.duration(minutes) })}</li>
      {certificateValidMonths ? (
        <li>{t('common:certificateValid', { count: certificateValidMonths })}</li>
      ) : null}
    </Facts>
  );
}
