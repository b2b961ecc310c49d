import { MyLearningDocument } from '@gssr/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

const first = 20;

export const learningQuery = infiniteQueryOptions({
  queryKey: ['learning'],
  initialPageParam: null as string | null,
  queryFn: async ({ pageParam, signal }) =>
    (await request(MyLearningDocument, { first, after: pageParam }, { signal })).myEnrolments,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});
