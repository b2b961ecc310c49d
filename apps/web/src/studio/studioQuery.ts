import { StudioCoursesDocument, type StudioCoursesQuery } from '@gssr/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

const PAGE_SIZE = 50;

export type StudioCourse = StudioCoursesQuery['studioCourses']['edges'][number]['node'];

export const studioQuery = infiniteQueryOptions({
  queryKey: ['bank', 'studio'],
  queryFn: async ({ pageParam: after }: { pageParam: string | null }) =>
    (await request(StudioCoursesDocument, { first: PAGE_SIZE, after })).studioCourses,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});
