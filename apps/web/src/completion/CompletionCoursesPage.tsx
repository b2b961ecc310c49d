import { paths } from '../app/paths.js';
import { CourseChoice } from '../courseChoice/CourseChoice.js';
import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';

export default function CompletionCoursesPage() {
  const t = useT();
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('completion:title')}>{t('completion:title')}</PageTitle>
        <p className={page['lead']}>{t('completion:lead')}</p>
      </div>
      <CourseChoice pathOf={paths.courseCompletion} />
    </div>
  );
}
