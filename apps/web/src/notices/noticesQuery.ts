import { NoticesDocument, type NoticesQuery, UnreadNoticesDocument } from '@gssr/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type NoticeParts = NoticesQuery['notices']['edges'][number]['node'];

const first = 20;
const unreadKey = ['notices', 'unread'] as const;

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  initialPageParam: null as string | null,
  staleTime: 0,
  queryFn: async ({ pageParam, signal }) =>
    (await request(NoticesDocument, { first, after: pageParam }, { signal })).notices,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

export const unreadNoticesQuery = queryOptions({
  queryKey: unreadKey,
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await request(UnreadNoticesDocument, {}, { signal })).unreadNotices,
});
