import { type CompletionFilter, CourseCompletionDocument } from '@gssr/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

export interface CompletionQuestion {
  courseCode: string;
  filter: CompletionFilter;
  search: string;
  after: string | null;
}

export const rowsPerPage = 50;

export const completionQuery = ({ courseCode, filter, search, after }: CompletionQuestion) =>
  queryOptions({
    queryKey: ['completion', courseCode, filter, search, after],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request(
        CourseCompletionDocument,
        { courseCode, filter, search: search || null, first: rowsPerPage, after },
        { signal },
      ),
  });
