import type { RichText } from '@gssr/course';
import type { Behaviour } from '../grading/index.js';

export { BEHAVIOURS, type Behaviour } from '../grading/index.js';

/** Which of a learner's attempts count. */
export const GRADING_METHODS = ['HIGHEST', 'LAST', 'FIRST', 'MEAN'] as const;
export type GradingMethod = (typeof GRADING_METHODS)[number];

/** SEQUENTIAL: a page that has been left cannot be opened again. */
export type Navigation = 'FREE' | 'SEQUENTIAL';

/** What a learner may look at, beside the score: the own answers, marks by question, right or wrong, what the author explains, the key. */
export const REVIEW_PARTS = ['ANSWERS', 'MARKS', 'CORRECTNESS', 'FEEDBACK', 'KEY'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

/** What may be reviewed when. Each moment adds to those before it. */
export interface ReviewRule {
  /** As soon as the attempt is graded. */
  readonly afterSubmission: readonly ReviewPart[];
  /** Once an attempt of this learner has passed. */
  readonly afterPass: readonly ReviewPart[];
  /** Once the quiz takes no more attempts from this learner: its window is over, or no attempt is left. */
  readonly afterClose: readonly ReviewPart[];
}

/** How people mark what the engine cannot. */
export interface MarkingRule {
  /** Markers do not see whose answer it is. */
  readonly blind: boolean;
  readonly secondMarker: 'NONE' | 'SAMPLE' | 'ALL';
  /** Percent of answers that get a second marker, for SAMPLE. */
  readonly samplePercent: number;
}

export interface SectionRule {
  readonly title: string | null;
  readonly instructions: RichText | null;
  /** Null: all on one page. */
  readonly questionsPerPage: number | null;
}

/** All rules of a quiz but its pools and its pass mark. Stored as `quiz.settings`. */
export interface QuizRules {
  readonly behaviour: Behaviour;
  /** Null: no limit. */
  readonly timeLimitMinutes: number | null;
  /** After the deadline, in which an answer already on its way still counts. */
  readonly graceSeconds: number;
  /** After the deadline, in which an answer that was given offline in time may still arrive. */
  readonly offlineMinutes: number;
  /** ISO 8601; null: open from the beginning, and for ever. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** Null: no limit. */
  readonly attemptsAllowed: number | null;
  /** Between the end of an attempt and the start of the next. */
  readonly waitMinutes: number;
  readonly gradingMethod: GradingMethod;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  readonly navigation: Navigation;
  readonly review: ReviewRule;
  readonly marking: MarkingRule;
  readonly sections: readonly SectionRule[];
}

const EVERYTHING = REVIEW_PARTS;

/** The short words of a course file for what may be reviewed. */
export const REVIEW_WORDS: Readonly<Record<'always' | 'after-pass' | 'score-only', ReviewRule>> = {
  always: { afterSubmission: EVERYTHING, afterPass: [], afterClose: [] },
  'after-pass': { afterSubmission: [], afterPass: EVERYTHING, afterClose: [] },
  'score-only': { afterSubmission: [], afterPass: [], afterClose: [] },
};

/** Pages that were left stay closed. */
export const closesPages = ({ navigation }: Pick<QuizRules, 'navigation'>): boolean =>
  navigation === 'SEQUENTIAL';

/** What holds where an author says nothing. */
export const DEFAULT_RULES: QuizRules = {
  behaviour: 'DEFERRED',
  timeLimitMinutes: null,
  graceSeconds: 10,
  offlineMinutes: 0,
  opensAt: null,
  closesAt: null,
  attemptsAllowed: null,
  waitMinutes: 0,
  gradingMethod: 'HIGHEST',
  shuffleQuestions: false,
  shuffleOptions: true,
  navigation: 'FREE',
  review: REVIEW_WORDS.always,
  marking: { blind: true, secondMarker: 'NONE', samplePercent: 0 },
  sections: [{ title: null, instructions: null, questionsPerPage: 1 }],
};
