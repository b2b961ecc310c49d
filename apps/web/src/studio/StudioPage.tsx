import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../app/paths.js';
import { useT } from '../i18n/useT.js';
import { DataTable } from '../table/DataTable.js';
import { AppLink } from '../ui/AppLink.js';
import { Button } from '../ui/Button.js';
import { Empty } from '../ui/Empty.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { type StudioCourse, studioQuery } from './studioQuery.js';

/** The courses that somebody can write quizzes and questions for. */
export default function StudioPage() {
  const t = useT();
  const query = useInfiniteQuery(studioQuery);
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('studio:title')}>{t('studio:title')}</PageTitle>
        <p className={page['lead']}>{t('studio:lead')}</p>
      </div>
      <QueryView query={query}>
        {({ pages }) => {
          const courses = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
          return courses.length === 0 ? (
            <Empty title={t('studio:none')} body={t('studio:noneBody')} />
          ) : (
            <div className={page['section']}>
              <CourseTable courses={courses} />
              {query.hasNextPage ? (
                <div>
                  <Button onClick={() => void query.fetchNextPage()} busy={query.isFetchingNextPage}>
                    {t('studio:more')}
                  </Button>
                </div>
              ) : null}
            </div>
          );
        }}
      </QueryView>
    </div>
  );
}

function CourseTable({ courses }: { courses: readonly StudioCourse[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('studio:title')}
      rows={courses}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'title',
          heading: t('studio:course'),
          cell: ({ code, title }) => (
            <AppLink to={paths.studioCourse(code)}>
              {code} {title}
            </AppLink>
          ),
        },
        {
          key: 'published',
          heading: t('studio:published'),
          cell: ({ publishedNumber }) =>
            publishedNumber === null ? t('studio:never') : t('studio:version', { number: publishedNumber }),
        },
        {
          key: 'draft',
          heading: t('studio:changes'),
          cell: ({ hasDraft }) => (hasDraft ? t('studio:hasChanges') : t('studio:noChanges')),
        },
      ]}
    />
  );
}
