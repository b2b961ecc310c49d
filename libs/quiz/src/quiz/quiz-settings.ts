import type { QuizRules } from './quiz-rules.js';

/** The frozen settings of a published quiz. */
export interface QuizSettings extends QuizRules {
  activityId: string;
  /** Percent of the maximum. */
  passMark: number;
  pools: QuizPool[];
}

/** `drawCount` questions are drawn from these versions, each counting `weight` in the total. */
export interface QuizPool {
  /** Index of {@link QuizRules.sections}. */
  section: number;
  drawCount: number;
  /** A decimal or a ratio, zero or more. */
  weight: string;
  questionVersionIds: string[];
}

export const itemCount = ({ pools }: QuizSettings): number =>
  pools.reduce((sum, { drawCount }) => sum + drawCount, 0);
