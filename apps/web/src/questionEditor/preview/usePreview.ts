import { type AuthoredQuestion, type ItemResponse, PreviewQuestionDocument } from '@gssr/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../api/request.js';
import type { Json } from '../draft/json.js';

const PAUSE = 400;

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

function useSettled(question: Json): Json {
  const [settled, setSettled] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(question), PAUSE);
    return () => clearTimeout(timer);
  }, [question]);
  return settled;
}
