import { MyCertificatesDocument } from '@gssr/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

const first = 20;
const whilePreparing = 1500;

/** Asks again while a file is being prepared. */
export const certificatesQuery = infiniteQueryOptions({
  queryKey: ['certificates'],
  initialPageParam: null as string | null,
  staleTime: 0,
  queryFn: async ({ pageParam, signal }) =>
    (await request(MyCertificatesDocument, { first, after: pageParam }, { signal })).myCertificates,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ edges }) => edges.some(({ node }) => node.status === 'VALID' && !node.pdfUrl))
      ? whilePreparing
      : false,
});
