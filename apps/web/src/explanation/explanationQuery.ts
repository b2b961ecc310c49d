import {
  ExplainAttemptDocument,
  type ExplainAttemptQuery,
  QuizAttemptsDocument,
  type QuizAttemptsQuery,
} from '@gssr/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type Explanation = NonNullable<ExplainAttemptQuery['explainAttempt']>;
export type ExplainedItem = Explanation['items'][number];
export type ExplainedMark = ExplainedItem['mark'];
export type ListedAttempt = QuizAttemptsQuery['quizAttempts']['edges'][number]['node'];

const PAGE_SIZE = 50;

export const explanationQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['explanation', attemptId],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(ExplainAttemptDocument, { attemptId }, { signal })).explainAttempt,
  });

export const attemptsQuery = (activityId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['quizAttempts', activityId, search],
    staleTime: 0,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { activityId, search, first: PAGE_SIZE, after: pageParam };
      return (await request(QuizAttemptsDocument, variables, { signal })).quizAttempts;
    },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
