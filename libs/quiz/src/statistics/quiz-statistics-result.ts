import type { QuestionKind } from '../grading/index.js';
import type { ItemFigures } from './item/item-figures.js';
import type { QuestionAsked } from './questions-asked.repository.js';
import type { QuizFigures } from './quiz/quiz-figures.js';

export interface ItemStatistics extends QuestionAsked, ItemFigures {
  kind: QuestionKind;
  /** What the question says, in words. */
  stem: string;
  /** Mean share of the mark of a blind guess; null where that means nothing. */
  randomGuessScore: number | null;
}

export interface QuizStatisticsResult {
  quiz: QuizFigures;
  /** One per question version that somebody was asked, by key. */
  items: ItemStatistics[];
  /** Attempts with a score of 0 to 9, 10 to 19, …, 90 to 100 percent. */
  bands: number[];
}
