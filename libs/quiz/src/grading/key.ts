import type { RichText } from './rich-text.js';

/**
 * How a key is written: the share of each option, texts, numbers, the choice for each slot, an order; WHOLE: as its author
 * wrote it; NONE: there is none.
 */
export type KeyForm = 'CHOICES' | 'TEXTS' | 'NUMBERS' | 'SLOTS' | 'ORDER' | 'WHOLE' | 'NONE';

/** One part of a key, or something to choose for it. */
export interface KeyEntry {
  id: string;
  /** Formatted text; null where there is only {@link KeyEntry.text}. */
  content: RichText;
  text: string | null;
  /** The share of an option or an answer, or the id of the choice that belongs here; null where neither is. */
  value: string | null;
  /** Of a number. */
  tolerance: string | null;
  /** Ids of the choices that are right here besides `value`. */
  alsoRight: readonly string[];
}

/** A key, or that of a part, as people correct it. */
export interface KeyLines {
  form: KeyForm;
  entries: KeyEntry[];
  /** For slots: what may belong into them. */
  choices: KeyEntry[];
}

/** The key of one part of a question. */
export interface PartKey extends KeyLines {
  id: string;
  /** What the part is called. */
  content: RichText;
}

/** The further answers that are asked for: which of them are needed follows from the kind of the question. */
export interface FurtherAnswers {
  /** Choices: the share of each option. */
  options?: readonly { id: string; fraction: string }[] | null;
  /** Short text. */
  answers?: readonly { pattern: string; fraction: string }[] | null;
  /** Numerical. */
  numbers?: readonly { value: string; tolerance: string; fraction: string }[] | null;
}

/** What somebody asks to be changed of a key. */
export interface KeyChange extends FurtherAnswers {
  /** Matching, gaps and zones of an image: the choice that belongs into each. */
  slots?: readonly { id: string; choice: string }[] | null;
  /** Ordering: the ids in the right order. */
  order?: readonly string[] | null;
  /** Cloze: what further answers its parts take. */
  parts?: readonly ({ id: string } & FurtherAnswers)[] | null;
  /** Any kind, for a new key: the question with its key as its author writes it. Only the key may differ from what was asked. */
  question?: unknown;
  /** For another weight: what the question counts in the total, a decimal or a ratio above zero. */
  weight?: string | null;
}

/** How a wrong key of one kind of question is put right. What is given back is not checked yet. */
export interface KeyRules<P> {
  readonly form: KeyForm;
  /** The key that holds, line by line; without it, its form has no lines. */
  entries?(payload: P): KeyEntry[];
  /** Of slots: what may belong into them. */
  choices?(payload: P): KeyEntry[];
  /** The question with the key that is asked for; null when the change has nothing for this kind. */
  rewritten?(payload: P, change: KeyChange): object | null;
  /** The question that takes further answers; null when none is named. Without it there is no room for them. */
  extended?(payload: P, change: KeyChange): object | null;
  /** Whether there is room in this very question. Without it, there is wherever its kind has it. */
  takesMore?(payload: P): boolean;
  /** The keys of the parts that take further answers. */
  parts?(payload: P): PartKey[];
}

export const takesMore = <P>(key: KeyRules<P>, payload: P): boolean =>
  key.extended !== undefined && (key.takesMore?.(payload) ?? true);

export const linesOf = <P>(key: KeyRules<P>, payload: P): KeyLines => ({
  form: key.form,
  entries: key.entries?.(payload) ?? [],
  choices: key.choices?.(payload) ?? [],
});

/** A person marks it, or nobody. */
export const noKey: KeyRules<unknown> = { form: 'NONE' };

/** There is more to the key than lines can say. */
export const wholeKey: KeyRules<unknown> = { form: 'WHOLE' };

/** Plain words stand in `text`, formatted ones in `content`. */
export const keyEntry = (
  id: string,
  words: RichText,
  more: Partial<Pick<KeyEntry, 'value' | 'tolerance' | 'alsoRight'>> = {},
): KeyEntry => ({
  id,
  ...(typeof words === 'string' ? { content: null, text: words } : { content: words, text: null }),
  value: null,
  tolerance: null,
  alsoRight: [],
  ...more,
});
