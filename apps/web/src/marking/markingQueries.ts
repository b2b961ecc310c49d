import {
  AnswerToMarkDocument,
  MarkingAgreementDocument,
  MarkingFacetsDocument,
  MarkingQueueDocument,
  MarkingQuizzesDocument,
  type AnswerToMarkQuery,
  type MarkingFilter,
  type MarkingQueueQuery,
  type MarkingQuizzesQuery,
} from '@gssr/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type AnswerToMark = NonNullable<AnswerToMarkQuery['answerToMark']>;
export type MarkingEntry = MarkingQueueQuery['markingQueue']['edges'][number]['node'];
export type MarkingQuiz = MarkingQuizzesQuery['markingQuizzes']['edges'][number]['node'];

const rowsPerPage = 50;

export const markingQuizzesQuery = (courseCode: string | null) =>
  infiniteQueryOptions({
    queryKey: ['marking', 'quizzes', courseCode],
    staleTime: 0,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (
        await request(
          MarkingQuizzesDocument,
          { courseCode, first: rowsPerPage, after: pageParam },
          { signal },
        )
      ).markingQuizzes,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
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

/** What a list can be narrowed to; whichever question is chosen, all of them are there to choose. */
export const markingFacetsQuery = (filter: MarkingFilter) =>
  queryOptions({
    queryKey: ['marking', 'facets', { ...filter, questionId: null }],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(MarkingFacetsDocument, { filter: { ...filter, questionId: null } }, { signal }))
        .markingFacets,
    placeholderData: keepPreviousData,
  });

/** An answer, and the one after it in the list of `within`. */
export const answerToMarkQuery = (attemptId: string, position: number, within: MarkingFilter) =>
  queryOptions({
    queryKey: ['marking', 'answer', attemptId, position, within],
    staleTime: 10_000,
    queryFn: async ({ signal }) =>
      (await request(AnswerToMarkDocument, { attemptId, position, within }, { signal })).answerToMark,
  });

export const agreementQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['marking', 'agreement', activityId],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await request(MarkingAgreementDocument, { activityId }, { signal })).markingAgreement,
  });
