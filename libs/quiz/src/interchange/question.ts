import type { Region } from '../grading/image/region.js';
import type { Credit } from '../grading/ordering/ordering.payload.js';

/** How the characters of a text are meant. `moodle` is Moodle's auto-format: plain text in which HTML tags still act. */
export type TextFormat = 'html' | 'markdown' | 'plain' | 'moodle';

/** A picture, a recording or a document that a text refers to as `@@PLUGINFILE@@` + path + name. */
export interface ImportedFile {
  readonly name: string;
  /** The folder below the text's own, with slashes at both ends; `/` for most. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text as it was written. Never HTML that may be shown: only the mappers turn it into something safe. */
export interface FormattedText {
  readonly format: TextFormat;
  /** Lines end with `\n`; no blanks at either end. */
  readonly text: string;
  readonly files: readonly ImportedFile[];
}

/** Shown for a right, a partly right and a wrong response. Null where nothing was written. */
export interface CombinedFeedback {
  readonly correct: FormattedText | null;
  readonly partiallyCorrect: FormattedText | null;
  readonly incorrect: FormattedText | null;
}

export interface Hint {
  readonly content: FormattedText;
  readonly showCount: boolean;
  readonly clearWrong: boolean;
}

/** What every question has, whatever its kind. */
export interface QuestionHead {
  readonly name: string;
  /** From the outermost category to the innermost; empty when the file names none. */
  readonly category: readonly string[];
  readonly stem: FormattedText;
  readonly generalFeedback: FormattedText | null;
  /** Decimal text; null leaves it to the importing side. */
  readonly defaultMark: string | null;
  /** Share of the mark that each further try costs, as decimal text; null leaves it to the importing side. */
  readonly penalty: string | null;
  readonly hints: readonly Hint[];
  readonly tags: readonly string[];
  readonly idnumber: string | null;
}

/** `fraction` is a share of the mark as decimal text: `1`, `0.3333333`, `-0.5`. */
export interface ChoiceAnswer {
  readonly content: FormattedText;
  readonly fraction: string;
  readonly feedback: FormattedText | null;
}

/** `pattern` is plain text in which `*` stands for anything. */
export interface TextAnswer {
  readonly pattern: string;
  readonly fraction: string;
  readonly feedback: FormattedText | null;
}

/** `value` is a decimal, with an exponent perhaps, or `*` for every number; `tolerance` is absolute, null for `*`. */
export interface NumberAnswer {
  readonly value: string;
  readonly tolerance: string | null;
  readonly fraction: string;
  readonly feedback: FormattedText | null;
}

/** The key's figure times `multiplier` says the same in this unit: 0.001 for km where the key is in m. */
export interface Unit {
  readonly name: string;
  readonly multiplier: string;
}

export interface MatchingPair {
  /** Empty text for an answer that belongs to no question: a distractor. */
  readonly question: FormattedText;
  readonly answer: string;
}

/** A piece of text that may fill a gap of its own group. */
export interface GapChoice {
  readonly text: string;
  readonly group: string;
  /** Whether it may be used more than once. */
  readonly infinite: boolean;
}

/** The kinds of answers that a gap of a cloze can hold. Parts are numbered from 1; `{#1}` in the stem is where one stands. */
export type ClozePart = { readonly weight: string } & (
  | {
      readonly kind: 'short-answer';
      readonly caseSensitive: boolean;
      readonly answers: readonly TextAnswer[];
    }
  | { readonly kind: 'numerical'; readonly answers: readonly NumberAnswer[] }
  | {
      readonly kind: 'single-choice' | 'multiple-choice';
      readonly layout: 'dropdown' | 'vertical' | 'horizontal';
      readonly shuffle: boolean;
      readonly answers: readonly ChoiceAnswer[];
    }
);

export type ChoiceQuestion = QuestionHead & {
  readonly kind: 'single-choice' | 'multiple-choice';
  readonly answers: readonly ChoiceAnswer[];
  readonly shuffle: boolean;
  readonly combined: CombinedFeedback;
  /** Only all right answers and no other earn anything. */
  readonly allOrNothing?: true;
};

export type TrueFalseQuestion = QuestionHead & {
  readonly kind: 'true-false';
  readonly correct: boolean;
  /** Shown to whoever chose "true". */
  readonly trueFeedback: FormattedText | null;
  readonly falseFeedback: FormattedText | null;
};

export type ShortAnswerQuestion = QuestionHead & {
  readonly kind: 'short-answer';
  readonly caseSensitive: boolean;
  readonly answers: readonly TextAnswer[];
};

/** How units are entered and what a wrong one costs. */
export interface UnitRule {
  readonly entry: 'TYPED' | 'CHOSEN';
  readonly grading: 'OPTIONAL' | 'OF_ANSWER' | 'OF_WHOLE';
  /** A share as decimal text. */
  readonly penalty: string;
}

/** One set of figures of a question whose figures change. */
export interface NumberVariant {
  /** For `{name}` in the stem. */
  readonly values: Readonly<Record<string, string>>;
  /** The value of each answer, in their order. */
  readonly answers: readonly string[];
}

export type NumericalQuestion = QuestionHead & {
  readonly kind: 'numerical';
  readonly answers: readonly NumberAnswer[];
  readonly units: readonly Unit[];
  /** Absent: a unit may be left out. */
  readonly unitRule?: UnitRule;
  readonly variants?: readonly NumberVariant[];
};

export type MatchingQuestion = QuestionHead & {
  readonly kind: 'matching';
  readonly pairs: readonly MatchingPair[];
  readonly shuffle: boolean;
  readonly combined: CombinedFeedback;
};

export type EssayQuestion = QuestionHead & {
  readonly kind: 'essay';
  readonly template: FormattedText | null;
  readonly graderInfo: FormattedText | null;
  readonly minWords: number | null;
  readonly maxWords: number | null;
};

export type DescriptionQuestion = QuestionHead & { readonly kind: 'description' };

export type ClozeQuestion = QuestionHead & { readonly kind: 'cloze'; readonly parts: readonly ClozePart[] };

export type OrderingQuestion = QuestionHead & {
  readonly kind: 'ordering';
  /** In the right order. */
  readonly items: readonly FormattedText[];
  /** What earns credit, by the names of the engine; absent: what it assumes. */
  readonly credit?: Credit;
  readonly combined: CombinedFeedback;
};

/** The gap `[[n]]` of the stem wants the nth choice, counted from 1. */
export type GapQuestion = QuestionHead & {
  readonly kind: 'gap-select' | 'drag-into-text';
  readonly choices: readonly GapChoice[];
  readonly shuffle: boolean;
  readonly combined: CombinedFeedback;
};

/** Files to hand in. Null leaves a limit to the importing side. */
export type FileUploadQuestion = QuestionHead & {
  readonly kind: 'file-upload';
  readonly graderInfo: FormattedText | null;
  readonly mostFiles: number | null;
  readonly mostBytes: number | null;
  /** In small letters and without the dot; empty for any. */
  readonly endings: readonly string[];
};

/** A picture to point at; its size follows from its bytes. */
export interface Background {
  readonly file: ImportedFile;
  /** Empty where nobody said what it shows. */
  readonly alt: string;
}

/** A place on the picture; `label` is empty where nobody named it. */
export interface Place {
  readonly label: string;
  readonly region: Region;
}

export type DragImageQuestion = QuestionHead & {
  readonly kind: 'drag-image';
  readonly background: Background;
  readonly choices: readonly { readonly content: FormattedText; readonly infinite: boolean }[];
  /** `choice` counts from 1. */
  readonly places: readonly (Place & { readonly choice: number })[];
  readonly combined: CombinedFeedback;
};

export type HotspotQuestion = QuestionHead & {
  readonly kind: 'hotspot';
  readonly background: Background;
  readonly places: readonly (Place & { readonly right: boolean })[];
  readonly mostPicks: number;
  /** What a wrong pick costs, as a share of what a right one earns. */
  readonly wrongCosts: string;
};

/** A question in the neutral form that every format is read into and written from. */
export type ImportedQuestion =
  | ChoiceQuestion
  | TrueFalseQuestion
  | ShortAnswerQuestion
  | NumericalQuestion
  | MatchingQuestion
  | EssayQuestion
  | DescriptionQuestion
  | ClozeQuestion
  | OrderingQuestion
  | GapQuestion
  | FileUploadQuestion
  | DragImageQuestion
  | HotspotQuestion;
