import { type AuthoredQuestion, type ItemResponse, PreviewQuestionDocument } from '@gssr/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.js';
import { useSettled } from '../../authoring/useSettled.js';
import type { Json } from '../../authoring/draft/json.js';

/** What an officer would see of the question, a moment after the author stops typing. */
export function usePreview(question: Json, seed: string, response: ItemResponse | null) {
  const settled = useSettled(question);
  return useQuery({
    queryKey: ['previewQuestion', settled, seed, response],
    queryFn: async ({ signal }) => {
      const input = { question: settled as AuthoredQuestion, seed, response };
      return (await request(PreviewQuestionDocument, { input }, { signal })).previewQuestion;
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
