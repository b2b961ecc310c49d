import { PreviewQuizDocument, type PreviewQuizInput } from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** The quiz as drawn for one trial, answered as far as it was. Null when there is none. */
export const askPreview = async (input: PreviewQuizInput) =>
  (await request(PreviewQuizDocument, { input })).previewQuiz;

/** Not asked again by itself: a trial must not change under the hands of who is in it. */
export const previewQuery = (courseCode: string, key: string, seed: string) =>
  queryOptions({
    queryKey: ['previewQuiz', courseCode, key, seed],
    queryFn: () => askPreview({ courseCode, key, seed, answers: [], finished: false }),
    staleTime: Infinity,
    gcTime: 0,
  });
