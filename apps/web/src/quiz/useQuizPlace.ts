import { useSearchParams } from 'wouter';
import { remember, remembered } from '../app/storage.js';

export type QuizLayout = 'one' | 'all';

export interface QuizPlace {
  view: QuizLayout | 'review';
  /** Index of the question, from 0. */
  question: number;
  show: (question: number) => void;
  review: () => void;
  back: () => void;
  arrange: (layout: QuizLayout) => void;
}

const layoutKey = 'gssr.quizLayout';

/** Where in the quiz the person is. It stands in the address, so that the browser's way back leads to the question before. */
export function useQuizPlace(count: number): QuizPlace {
  const [params, setParams] = useSearchParams();
  const asked = params.get('question');
  const layout: QuizLayout = remembered(layoutKey) === 'all' ? 'all' : 'one';
  const question = Math.min(Math.max(Number(asked) || 1, 1), count) - 1;
  const go = (value: string) => setParams({ question: value });
  return {
    view: asked === 'review' ? 'review' : layout,
    question,
    show: (index) => go(String(index + 1)),
    review: () => go('review'),
    back: () => go('1'),
    arrange: (next) => {
      remember(layoutKey, next);
      go(String(question + 1));
    },
  };
}
