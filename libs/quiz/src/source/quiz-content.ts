import { DEFAULT_RULES, REVIEW_WORDS, type QuizRules } from '../quiz/quiz-rules.js';

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

/** All rules of a quiz from what its author wrote. */
export const rulesOf = ({
  timeLimitMinutes,
  attemptsAllowed,
  shuffleOptions,
  review,
}: QuizContent): QuizRules => ({
  ...DEFAULT_RULES,
  timeLimitMinutes,
  attemptsAllowed,
  shuffleOptions,
  review: REVIEW_WORDS[review],
});
