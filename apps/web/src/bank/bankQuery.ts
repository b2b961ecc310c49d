import {
  BankQuestionsDocument,
  type BankQuestionsQuery,
  type BankQuestionsQueryVariables,
} from '@gssr/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type Bank = NonNullable<BankQuestionsQuery['bankQuestions']>;
export type BankQuestion = Bank['edges'][number]['node'];
export type BankFilter = NonNullable<BankQuestionsQueryVariables['filter']>;

const PAGE_SIZE = 50;

export const bankQuery = (courseCode: string, filter: BankFilter, after: string | null) =>
  queryOptions({
    queryKey: ['bank', courseCode, 'questions', filter, after],
    queryFn: async () =>
      (await request(BankQuestionsDocument, { courseCode, filter, first: PAGE_SIZE, after })).bankQuestions ??
      null,
    placeholderData: keepPreviousData,
  });
