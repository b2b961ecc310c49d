import type { CourseResultsQuery } from '@gssr/contract';
import { paths } from '../app/paths.js';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import page from '../ui/page.module.css';
import { QuizResultsView } from './QuizResultsView.js';
import { ReachChart } from './ReachChart.js';
import styles from './results.module.css';

export type Results = NonNullable<CourseResultsQuery['courseResults']>;

export function ResultsView({ results }: { results: Results }) {
  const t = useT();
  const format = useFormat();
  const { version, enrolled, completed, activities, quizzes } = results;
  return (
    <div className={styles['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.results}>{t('results:title')}</AppLink>
        </p>
        <PageTitle tab={t('results:title')}>{version.title}</PageTitle>
        {enrolled > 0 ? (
          <p className={styles['headline']}>
            {t('results:completed', {
              count: enrolled,
              completed,
              percent: format.percent((100 * completed) / enrolled),
            })}
          </p>
        ) : null}
      </div>
      {enrolled === 0 ? (
        <Empty title={t('results:none')} body={t('results:noneBody')} />
      ) : (
        <>
          <ReachChart activities={activities} enrolled={enrolled} />
          {quizzes.map((quiz) => (
            <QuizResultsView key={quiz.activityId} code={version.code} quiz={quiz} />
          ))}
        </>
      )}
    </div>
  );
}
