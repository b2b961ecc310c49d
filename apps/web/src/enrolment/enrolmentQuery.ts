import { EnrolmentDocument } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** One person's way through one course version, with the version's outline. */
export const enrolmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolment', id],
    queryFn: async ({ signal }) => (await request(EnrolmentDocument, { id }, { signal })).enrolment,
  });
