import {
  AnswerToMarkDocument,
  MarkingAgreementDocument,
  MarkingQueueDocument,
  MarkingQuizzesDocument,
  type AnswerToMarkQuery,
  type MarkingFilter,
  type MarkingQueueQuery,
} from '@gssr/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type AnswerToMark = NonNullable<AnswerToMarkQuery['answerToMark']>;
export type MarkingEntry = MarkingQueueQuery['markingQueue']['edges'][number]['node'];

const rowsPerPage = 50;

export const markingQuizzesQuery = infiniteQueryOptions({
  queryKey: ['marking', 'quizzes'],
  staleTime: 0,
  initialPageParam: null as string | null,
  queryFn: async ({ pageParam, signal }) =>
    (await request(MarkingQuizzesDocument, { first: rowsPerPage, after: pageParam }, { signal }))
      .markingQuizzes,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

export const markingQueueQuery = (filter: MarkingFilter) =>
  infiniteQueryOptions({
    queryKey: ['marking', 'queue', filter],
    staleTime: 0,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await request(MarkingQueueDocument, { filter, first: rowsPerPage, after: pageParam }, { signal }))
        .markingQueue,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

export const answerToMarkQuery = (attemptId: string, position: number) =>
  queryOptions({
    queryKey: ['marking', 'answer', attemptId, position],
    staleTime: 10_000,
    queryFn: async ({ signal }) =>
      (await request(AnswerToMarkDocument, { attemptId, position }, { signal })).answerToMark,
  });

export const agreementQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['marking', 'agreement', activityId],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(MarkingAgreementDocument, { activityId }, { signal })).markingAgreement,
  });
