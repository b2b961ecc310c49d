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

/** A number in this unit times `multiplier` is in the question's unit. */
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

export type NumericalQuestion = QuestionHead & {
  readonly kind: 'numerical';
  readonly answers: readonly NumberAnswer[];
  readonly units: readonly Unit[];
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
  readonly combined: CombinedFeedback;
};

/** The gap `[[n]]` of the stem wants the nth choice, counted from 1. */
export type GapQuestion = QuestionHead & {
  readonly kind: 'gap-select' | 'drag-into-text';
  readonly choices: readonly GapChoice[];
  readonly shuffle: boolean;
  readonly combined: CombinedFeedback;
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
  | GapQuestion;
