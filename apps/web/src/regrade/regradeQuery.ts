import {
  QuestionToRegradeDocument,
  type QuestionToRegradeQuery,
  RegradableQuestionsDocument,
  RegradableQuizzesDocument,
  RegradeDocument,
  RegradeEffectsDocument,
  type RegradeEffectFilter,
  type RegradeEffectsQuery,
  type RegradeParts,
  RegradesDocument,
} from '@gssr/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type Regrade = RegradeParts & { csvUrl: string };
export type Effect = NonNullable<RegradeEffectsQuery['regrade']>['effects']['edges'][number]['node'];
export type QuestionToRegrade = NonNullable<QuestionToRegradeQuery['questionToRegrade']>;

const first = 20;
const effectsPerPage = 50;
const whileItWorks = 1000;

export const isWorking = ({ state, failedAt }: Pick<RegradeParts, 'state' | 'failedAt'>): boolean =>
  failedAt === null && (state === 'CALCULATING' || state === 'APPLYING' || state === 'UNDOING');

export const regradesQuery = infiniteQueryOptions({
  queryKey: ['regrades', 'list'],
  initialPageParam: null as string | null,
  staleTime: 0,
  queryFn: async ({ pageParam, signal }) =>
    (await request(RegradesDocument, { first, after: pageParam }, { signal })).regrades,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

/** Asks again while jobs are at work. */
export const regradeQuery = (id: string) =>
  queryOptions({
    queryKey: ['regrades', 'one', id],
    staleTime: 0,
    queryFn: async ({ signal }) => (await request(RegradeDocument, { id }, { signal })).regrade,
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? whileItWorks : false),
  });

/** `state` is part of the key: what is done differs from what was foreseen. */
export const effectsQuery = (id: string, filter: RegradeEffectFilter, state: string) =>
  infiniteQueryOptions({
    queryKey: ['regrades', 'effects', id, filter, state],
    initialPageParam: null as string | null,
    staleTime: 0,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id, filter, first: effectsPerPage, after: pageParam };
      const { regrade } = await request(RegradeEffectsDocument, variables, { signal });
      return regrade?.effects ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

export const regradableQuizzesQuery = queryOptions({
  queryKey: ['regrades', 'quizzes'],
  queryFn: async ({ signal }) => (await request(RegradableQuizzesDocument, {}, { signal })).regradableQuizzes,
});

export const regradableQuestionsQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['regrades', 'questions', activityId],
    queryFn: async ({ signal }) =>
      (await request(RegradableQuestionsDocument, { activityId }, { signal })).regradableQuestions,
  });

export const questionToRegradeQuery = (questionVersionId: string, activityId: string) =>
  queryOptions({
    queryKey: ['regrades', 'question', questionVersionId, activityId],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(QuestionToRegradeDocument, { questionVersionId, activityId }, { signal }))
        .questionToRegrade,
  });
