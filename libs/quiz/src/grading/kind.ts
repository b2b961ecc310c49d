import type { FieldProblem } from '@gssr/kernel';
import type { z } from 'zod';
import type { Alternative, AnswerLine, PlainText } from './answers.js';
import type { Exact } from './exact.js';
import type { Region } from './image/region.js';
import type { KeyRules } from './key.js';
import type { Names } from './names.js';
import type { DecimalMark } from './numerical/number.js';
import type { RichText } from './rich-text.js';

export type { RichText } from './rich-text.js';

/** What came in, read; or everything that is wrong with it. `field` is a dotted path such as `options.2.fraction`. */
export type Parsed<R> =
  | { readonly ok: true; readonly response: R }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What an author should hear: problems stop a question from being used, warnings do not. */
export interface Review {
  readonly problems: readonly FieldProblem[];
  readonly warnings: readonly FieldProblem[];
}

/**
 * What came of an answer. A blank is NOT_ANSWERED, whatever its kind; NEEDS_MARKING waits for a person; NOT_GRADED never
 * gets a mark.
 */
export type GradeState = 'NOT_ANSWERED' | 'WRONG' | 'PARTLY_RIGHT' | 'RIGHT' | 'NEEDS_MARKING' | 'NOT_GRADED';

/** The rule that gave a mark: a stable code, and the ids, counts and settings that made it fire. Plain JSON. */
export interface Rule {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** The mark of a question, or of a part of one. */
export interface Mark {
  readonly state: GradeState;
  /** Share of what the question or the part is worth: 1 is everything. Null exactly for NEEDS_MARKING and NOT_GRADED. */
  readonly fraction: Exact | null;
  readonly rule: Rule;
}

/** A mark that is there. */
export interface Marked extends Mark {
  readonly fraction: Exact;
}

/** One part of a question that is marked part by part. */
export interface PartGrade extends Marked {
  readonly id: string;
  /** What the part counts for among the others; above zero. */
  readonly weight: Exact;
  /** What was answered: an id, or the text as typed. Null for a blank. */
  readonly given: string | null;
  /** What earns the full mark, in the same form: one of several, or null when there is no single one. */
  readonly expected: string | null;
  /** Shown for what was answered here. */
  readonly feedback: RichText;
}

/** What every kind's grade says. A kind adds what its own answers need. */
export interface Grade extends Mark {
  /** False for a blank, which is "not answered" and not "wrong". Its fraction is zero. */
  readonly answered: boolean;
  /** Empty for a kind that is marked as a whole. */
  readonly parts: readonly PartGrade[];
  /** Shown after grading whatever was answered. */
  readonly feedback: RichText;
  /** Shown for this very answer; null when there is none, or when it stands with the parts or the options. */
  readonly answerFeedback: RichText;
}

/** A grade of a kind that the engine marks. */
export interface AutomaticGrade extends Grade {
  readonly fraction: Exact;
}

/** Ids of the parts that a learner may see in another order, and whether the author allows it. */
export interface Arrangement {
  readonly ids: readonly string[];
  readonly mayShuffle: boolean;
  /** The author's order tells the key, so that even a quiz that keeps the order shuffles this one. */
  readonly mustShuffle?: boolean;
}

/** Puts what is arranged under other names. */
export interface Naming<P, R> {
  /** Lists whose order says nothing to the engine come in the order of the names. */
  rename(payload: P, names: Names): P;
  renameResponse(payload: P, response: R, names: Names): R;
}

/** Shown after a try that was not right. */
export interface Hint {
  readonly content: RichText;
  /** Whether trying again begins without what was wrong. */
  readonly clearWrong: boolean;
  /** Whether to say how many parts are right. */
  readonly showCount: boolean;
}

/** What any question may say about trying again. Questions from before there were tries say nothing. */
export interface TryRules {
  /** One for each try but the last. */
  readonly hints?: readonly Hint[];
  /** What each further try costs, as a share of the mark. */
  readonly penalty?: string;
}

/** Who marks: the engine, a person by a rubric, or nobody. */
export type Marking = 'AUTOMATIC' | 'MANUAL' | 'NONE';

/**
 * One kind of question: all that the engine knows about it. Pure: the same arguments give the same answer for ever.
 * A kind lives in its own folder and is registered by one line in `kinds.ts`.
 */
export interface Kind<
  K extends string,
  P extends { readonly kind: K },
  R,
  G extends Grade,
  V extends { readonly kind: K },
> {
  readonly kind: K;
  readonly marking: Marking;
  /** The payload's shape. What a schema cannot say well is said by {@link Kind.review}. */
  readonly schema: z.ZodType<P>;
  review(payload: P): Review;
  /** Never throws, whatever comes in. Null and undefined are a blank. */
  readResponse(payload: P, raw: unknown): Parsed<R>;
  grade(payload: P, response: R): G;
  /** Whether an answer may be checked before the attempt is handed in. Without it, every answer but a blank. */
  isComplete?(payload: P, response: R): boolean;
  /** The answer less what is wrong in it. Without it, an answer that is not right leaves nothing. */
  withoutWrong?(payload: P, response: R): R;
  arrangement(payload: P): Arrangement;
  /** Where the ids of {@link Kind.arrangement} stand. Without it they say nothing that a learner must not know. */
  readonly naming?: Naming<P, R>;
  /** What a learner may see. Its type has no room for a key, a fraction or feedback. */
  present(payload: P, order: readonly string[]): V;
  /** A short line for instructors; empty for a blank. */
  summarise(payload: P, response: R, plainText: PlainText): string;
  /** How a wrong key is put right. */
  readonly key: KeyRules<P>;
  /** What there is to choose from, to match or to accept, for people who look a question over. */
  answerLines(payload: P): readonly AnswerLine[];
  /** What can be answered, part by part in the author's order; none where answers cannot be counted. */
  alternatives(payload: P, plainText: PlainText): readonly Alternative[];
  /**
   * The first answer of the key that earns everything; all the options that earn, for a choice of several. Null where there is
   * no single one. Without it, the parts of a grade say what was expected.
   */
  expected?(payload: P): string | null;
  /** What a blind answer earns on average. Without it, or with null, there is no such thing. */
  randomGuess?(payload: P): Exact | null;
  /** Exactly one of its options is chosen, and its feedback is the answer's. */
  readonly choosesOne?: true;
  /** Only for a kind that is answered by pointing: where overlapping places are meant, the first one is. */
  places?(payload: P): readonly Place[];
  /** Only for a kind that is answered with files. */
  fileLimits?(payload: P): FileLimits;
  /** Only for a kind in which numbers are typed: the question for people who write them with this mark. */
  withDecimalMark?(payload: P, mark: DecimalMark): P;
  /** Only for a kind whose questions come in variants, with other figures for each. */
  readonly variants?: Variants<P>;
}

/** Something on an image that can be pointed at. */
export interface Place {
  readonly id: string;
  readonly region: Region;
}

/** Which files a question takes. */
export interface FileLimits {
  readonly mostBytes: number;
  /** In small letters and without the dot; empty for any. */
  readonly endings: readonly string[];
}

/** One question with several sets of figures, of which an attempt gets one. */
export interface Variants<P> {
  /** Empty for a question that has but one form. */
  ids(payload: P): readonly string[];
  /** The question with the figures of one variant, in one form. Throws RangeError for an id that it does not have. */
  pick(payload: P, id: string): P;
}
