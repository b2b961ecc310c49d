import { LessonDocument } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** Published content: it never changes, so it is asked for once and kept. */
export const lessonQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['lesson', activityId],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      (await request(LessonDocument, { activityId }, { signal, cacheable: true })).lesson,
  });
