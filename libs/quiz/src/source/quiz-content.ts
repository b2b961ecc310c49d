import type { RichText } from '@gssr/course';
import {
  DEFAULT_RULES,
  REVIEW_WORDS,
  type Behaviour,
  type GradingMethod,
  type MarkingRule,
  type Navigation,
  type QuizRules,
  type ReviewRule,
  type SectionRule,
} from '../quiz/quiz-rules.js';

export type ReviewSetting = keyof typeof REVIEW_WORDS;

/** Any `count` questions that have all that is named: of this category, with each of these tags, on this outcome. */
export type RandomDraw = {
  category?: string;
  tags?: string[];
  outcome?: string;
  count: number;
  /** What each of them counts in the total; its own mark when absent. */
  weight?: number;
};

/** These very questions, by their keys, in this order. */
export type FixedQuestions = { questions: string[]; weight?: number };

export type DrawRule = RandomDraw | FixedQuestions;

export type QuizSectionDraft = {
  title?: string;
  instructions?: RichText;
  /** Null: all on one page. One when absent. */
  questionsPerPage?: number | null;
  draw: DrawRule[];
};

/** One of two forms, one for before and one for after, that ask about the same outcomes and share no question. */
export type FormDraft = { pair: string; side: 'A' | 'B' };

/**
 * The content of a quiz in a course draft: plain JSON. What is optional is absent where the author said nothing, so that a
 * new setting changes no draft that does not use it.
 */
export type QuizContent = {
  /** The questions of a quiz in one part, in the order in which they are asked; empty when it has sections. */
  draw: DrawRule[];
  sections?: QuizSectionDraft[];
  /** Percent of the maximum. */
  passMark: number;
  /** Null: no limit. */
  timeLimitMinutes: number | null;
  /** Null: no limit. */
  attemptsAllowed: number | null;
  shuffleOptions: boolean;
  /** What a person may look at after grading. */
  review: ReviewSetting | ReviewRule;
  behaviour?: Behaviour;
  graceSeconds?: number;
  offlineMinutes?: number;
  /** ISO 8601 with its offset. */
  opensAt?: string;
  closesAt?: string;
  waitMinutes?: number;
  gradingMethod?: GradingMethod;
  shuffleQuestions?: boolean;
  navigation?: Navigation;
  marking?: Partial<MarkingRule>;
  form?: FormDraft;
};

/** The parts of a quiz. One without sections is one part. */
export const partsOf = ({ draw, sections }: QuizContent): QuizSectionDraft[] => sections ?? [{ draw }];

/** All rules of a quiz from what its author wrote. */
export function rulesOf(quiz: QuizContent): QuizRules {
  const { review, marking, opensAt, closesAt, passMark, draw, sections, form, ...said } = quiz;
  return {
    ...DEFAULT_RULES,
    ...said,
    opensAt: instant(opensAt),
    closesAt: instant(closesAt),
    review: typeof review === 'string' ? REVIEW_WORDS[review] : review,
    marking: { ...DEFAULT_RULES.marking, ...marking },
    sections: partsOf(quiz).map(sectionRule),
  };
}

const instant = (time: string | undefined): string | null =>
  time === undefined ? null : new Date(time).toISOString();

const sectionRule = ({ title, instructions, questionsPerPage }: QuizSectionDraft): SectionRule => ({
  title: title ?? null,
  instructions: instructions ?? null,
  questionsPerPage: questionsPerPage === undefined ? 1 : questionsPerPage,
});
