import { paths } from '../app/paths.js';
import { CourseChoice } from '../courseChoice/CourseChoice.js';
import { useT } from '../i18n/useT.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';

export default function ResultsCoursesPage() {
  const t = useT();
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('results:title')}>{t('results:title')}</PageTitle>
        <p className={page['lead']}>{t('results:lead')}</p>
      </div>
      <CourseChoice pathOf={paths.courseResults} />
    </div>
  );
}
