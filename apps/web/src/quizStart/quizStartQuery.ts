import { QuizStartDocument } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export const quizStartQuery = (enrolmentId: string, activityId: string) =>
  queryOptions({
    queryKey: ['quizStart', enrolmentId, activityId],
    staleTime: 0,
    queryFn: ({ signal }) => request(QuizStartDocument, { enrolmentId, activityId }, { signal }),
  });
