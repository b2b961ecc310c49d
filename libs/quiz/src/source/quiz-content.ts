export type ReviewSetting = 'always' | 'after-pass' | 'score-only';

/** The content of a quiz in a course draft: plain JSON. */
export type QuizContent = {
  /** How many items from which category of the bank, in the order in which they are asked. */
  draw: { category: string; count: number }[];
  /** Percent of the maximum. */
  passMark: number;
  /** Null: no limit. */
  timeLimitMinutes: number | null;
  /** Null: no limit. */
  attemptsAllowed: number | null;
  shuffleOptions: boolean;
  /** What a person sees after grading. */
  review: ReviewSetting;
};
