import type { RichText } from './rich-text.js';

/** Something that can be answered to a question, or to a part of it. Of a text to be typed only the part is known beforehand. */
export interface Alternative {
  partId: string | null;
  /** In words; null where there is no part, or the part is BEST, MOST or LEAST. */
  part: string | null;
  optionId: string | null;
  label: string | null;
  fraction: string | null;
}

/** One line of what there is to choose from, to match or to accept: what stands in it, and what it earns. */
export interface AnswerLine {
  readonly contents: readonly RichText[];
  /** Null where a line alone earns nothing. */
  readonly fraction: string | null;
}

/** Turns formatted text into words. */
export type PlainText = (content: RichText) => string;

/** The part of a question that is answered as a whole. */
export const WHOLE: Pick<Alternative, 'partId' | 'part'> = { partId: null, part: null };

/** Whatever is typed. */
export const typed: Alternative = { ...WHOLE, optionId: null, label: null, fraction: null };

export const answerLine = (content: RichText, fraction: string | null = null): AnswerLine => ({
  contents: [content],
  fraction,
});
