import { QuizAllowancesDocument, type QuizAllowancesQuery } from '@gssr/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

const first = 50;

export type QuizAllowances = NonNullable<QuizAllowancesQuery['quizAllowances']>;
export type Allowance = QuizAllowances['edges'][number]['node'];
export type AllowanceQuiz = NonNullable<QuizAllowancesQuery['quiz']>;

export const allowancesKey = (activityId: string): string[] => ['allowances', activityId];

export const allowancesQuery = (activityId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: [...allowancesKey(activityId), search],
    initialPageParam: null as string | null,
    staleTime: 0,
    queryFn: async ({ pageParam, signal }) =>
      request(QuizAllowancesDocument, { activityId, search, first, after: pageParam }, { signal }),
    getNextPageParam: ({ quizAllowances }) =>
      quizAllowances?.pageInfo.hasNextPage ? quizAllowances.pageInfo.endCursor : null,
  });
