import { AttemptDocument } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** Asked again whenever the person comes back to the page: another device may have answered meanwhile. */
export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempt', id],
    staleTime: 0,
    refetchOnWindowFocus: true,
    queryFn: async ({ signal }) => (await request(AttemptDocument, { id }, { signal })).attempt,
  });
