import type { QuizCheckParts } from '@gssr/contract';
import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../authoring/useSettled.js';
import { checkQuery } from './builderQueries.js';
import type { EditedQuiz } from './editedQuiz.js';

/** What comes of the quiz on the page, a moment after its author stops typing. Null until it is known. */
export function useQuizCheck(code: string, key: string | null, edited: EditedQuiz): QuizCheckParts | null {
  const { minutes, quiz } = useSettled(edited);
  return useQuery(checkQuery(code, key, minutes, quiz)).data ?? null;
}
