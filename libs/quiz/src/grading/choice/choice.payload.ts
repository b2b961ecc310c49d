import { say } from '@gssr/kernel';
import type { z } from 'zod';
import type { RichText } from '../kind.js';
import { flag, fractionText, idOf, listOf, objectOf, optional, questionOf, required } from '../shape.js';

/** One option of a choice. */
export interface ChoiceOption {
  readonly id: string;
  readonly content: RichText;
  /** Share of the item's marks that choosing it earns or costs, from -1 to 1: a decimal or a ratio, `0.5`, `-1/3`. */
  readonly fraction: string;
  /** Null when there is none. */
  readonly feedback: RichText;
}

/** What single choice, multiple choice and true/false have in common. */
export interface ChoicePayload<K extends string = string> {
  readonly kind: K;
  readonly stem: RichText;
  readonly options: readonly ChoiceOption[];
  /** Shown after grading whatever was chosen. Null when there is none. */
  readonly feedback: RichText;
  /** False keeps the author's order even where the quiz shuffles. */
  readonly shuffle: boolean;
  /** Of a multiple choice: only all the right options and no other earn anything. Partial credit without it. */
  readonly allOrNothing?: boolean;
}

const MAX_OPTIONS = 50;

const optionSchema = objectOf(
  {
    id: idOf(say`option`),
    content: required('Write what the option says.'),
    fraction: fractionText,
    feedback: optional,
  },
  say`an option`,
);

/** `more`: fields that only this kind has. */
export const choiceSchema = <K extends string>(kind: K, more: z.ZodRawShape = {}) =>
  questionOf(kind, {
    options: listOf(optionSchema, say`options`, MAX_OPTIONS),
    shuffle: flag.default(true),
    ...more,
  }) as z.ZodType<unknown> as z.ZodType<ChoicePayload<K>>;
