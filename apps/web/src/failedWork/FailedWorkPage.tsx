import { DeadJobsDocument } from '@gssr/contract';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { useT } from '../i18n/useT.js';
import { Empty } from '../ui/Empty.js';
import { LoadMore } from '../ui/LoadMore.js';
import { PageTitle } from '../ui/PageTitle.js';
import { QueryView } from '../ui/QueryView.js';
import page from '../ui/page.module.css';
import { FailedWorkTable } from './FailedWorkTable.js';

const first = 50;

const failedWorkQuery = infiniteQueryOptions({
  queryKey: ['failedWork'],
  initialPageParam: null as string | null,
  staleTime: 0,
  queryFn: async ({ pageParam, signal }) =>
    (await request(DeadJobsDocument, { first, after: pageParam }, { signal })).deadJobs,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

export default function FailedWorkPage() {
  const t = useT();
  const query = useInfiniteQuery(failedWorkQuery);
  const jobs = query.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <div className={page['page']}>
      <div className={page['head']}>
        <PageTitle tab={t('failedWork:title')}>{t('failedWork:title')}</PageTitle>
        <p className={page['lead']}>{t('failedWork:lead')}</p>
      </div>
      <QueryView query={query}>
        {() =>
          jobs.length === 0 ? (
            <Empty title={t('failedWork:none')} body={t('failedWork:noneBody')} />
          ) : (
            <>
              <FailedWorkTable jobs={jobs} />
              <LoadMore query={query} />
            </>
          )
        }
      </QueryView>
    </div>
  );
}
