/** What a learner may see after grading: everything, everything once passed, or the score alone. */
export type Review = 'always' | 'after-pass' | 'score-only';

/** The frozen settings of a published quiz. */
export interface QuizSettings {
  activityId: string;
  /** Percent of the maximum. */
  passMark: number;
  timeLimitMinutes: number | null;
  attemptsAllowed: number | null;
  shuffleOptions: boolean;
  review: Review;
  pools: QuizPool[];
}

/** `drawCount` questions are drawn from these versions. */
export interface QuizPool {
  drawCount: number;
  questionVersionIds: string[];
}

export const itemCount = ({ pools }: QuizSettings): number =>
  pools.reduce((sum, { drawCount }) => sum + drawCount, 0);
