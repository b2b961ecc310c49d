import { CourseDocument } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** The published course with the viewer's own enrolment, in one round trip. */
export const courseQuery = (code: string) =>
  queryOptions({
    queryKey: ['course', code],
    queryFn: async ({ signal }) => (await request(CourseDocument, { code }, { signal })).course,
  });
