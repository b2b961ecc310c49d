import { say } from '@gssr/kernel';
import type { z } from 'zod';
import type { RichText } from '../kind.js';
import { flag, fractionText, idOf, line, listOf, objectOf, optional, questionOf } from '../shape.js';

/** Which differences count as differences. Composed and decomposed letters (Unicode NFC) never differ. */
export interface Comparison {
  readonly case: boolean;
  /** Between full and half width letters. */
  readonly width: boolean;
  readonly diacritics: boolean;
}

export interface TextAnswer {
  readonly id: string;
  /** `*` stands for any text, none included; `\*` for an asterisk. */
  readonly pattern: string;
  /** Share of the marks, from -1 to 1. */
  readonly fraction: string;
  readonly feedback: RichText;
}

/** A text of some words. The first answer whose pattern matches counts. */
export interface ShortTextPayload {
  readonly kind: 'SHORT_TEXT';
  readonly stem: RichText;
  readonly answers: readonly TextAnswer[];
  readonly comparison: Comparison;
  readonly feedback: RichText;
}

const MAX_ANSWERS = 100;

const answer = objectOf(
  {
    id: idOf(say`answer`),
    pattern: line('Write the text to accept; * stands for any text.'),
    fraction: fractionText,
    feedback: optional,
  },
  say`an answer`,
);

const comparison = objectOf(
  { case: flag.default(false), width: flag.default(false), diacritics: flag.default(true) },
  say`the comparison`,
);

export const shortTextSchema: z.ZodType<ShortTextPayload> = questionOf('SHORT_TEXT', {
  answers: listOf(answer, say`answers`, MAX_ANSWERS),
  comparison: comparison.prefault({}),
});
