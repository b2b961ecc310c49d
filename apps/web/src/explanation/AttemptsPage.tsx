import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'wouter';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { courseOfQuizQuery } from '../statistics/statisticsQuery.js';
import { AppLink } from '../ui/AppLink.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import { SearchForm } from '../ui/SearchForm.js';
import page from '../ui/page.module.css';
import { AttemptsTable } from './AttemptsTable.js';
import { attemptsQuery } from './explanationQuery.js';

/** The attempts at a quiz, newest first, each with the way to how it was graded. */
export default function AttemptsPage() {
  const t = useT();
  const { code = '', activityId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const course = useQuery(courseOfQuizQuery(code, activityId));
  const query = useInfiniteQuery(attemptsQuery(activityId, search));
  const attempts = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <p className={page['eyebrow']}>
          <AppLink to={paths.quizStatistics(code, activityId)}>{t('explanation:toStatistics')}</AppLink>
        </p>
        <PageTitle tab={t('explanation:attempts')}>
          {course.data?.quiz
            ? t('explanation:attemptsAt', { title: course.data.quiz })
            : t('explanation:attempts')}
        </PageTitle>
      </div>
      <SearchForm
        label={t('explanation:searchName')}
        value={search}
        onSearch={(value) => setParams(value ? { search: value } : {}, { replace: true })}
      />
      <QueryView query={query}>
        {() =>
          attempts.length > 0 ? (
            <div className={page['section']}>
              <AttemptsTable attempts={attempts} />
              <LoadMore query={query} />
            </div>
          ) : search ? (
            <Empty title={t('explanation:noneFound')} body={t('explanation:noneFoundBody')} />
          ) : (
            <Empty title={t('explanation:none')} body={t('explanation:noneBody')} />
          )
        }
      </QueryView>
    </div>
  );
}
