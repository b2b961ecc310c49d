import { z } from 'zod';
import { exact } from '../decimal.js';
import { compare, one, type Exact } from '../exact.js';
import type { RichText } from '../kind.js';

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
}

export const MAX_OPTIONS = 50;
export const MAX_ID_LENGTH = 64;

const required = (remedy: string) =>
  z.unknown().refine((value) => value !== undefined && value !== null, { error: remedy });

const optionSchema = z.strictObject(
  {
    id: z
      .string({ error: 'Give the option an id.' })
      .regex(/^[\w-]+$/, 'Use letters, digits, - and _ in an option id.')
      .max(MAX_ID_LENGTH, `Keep an option id within ${MAX_ID_LENGTH} characters.`),
    content: required('Write what the option says.'),
    fraction: z
      .string({ error: 'Write the fraction as text, for example "0.5" or "1/3".' })
      .refine(isFraction, {
        error: 'Write a fraction from -1 to 1, as a decimal or a ratio: "1", "0.5", "-1/3".',
      }),
    feedback: z.unknown().default(null),
  },
  { error: objectError('an option') },
);

export const choiceSchema = <K extends string>(kind: K): z.ZodType<ChoicePayload<K>> =>
  z.strictObject(
    {
      kind: z.literal(kind),
      stem: required('Write the question.'),
      options: z
        .array(optionSchema, { error: 'List the options.' })
        .max(MAX_OPTIONS, `Keep to ${MAX_OPTIONS} options.`),
      feedback: z.unknown().default(null),
      shuffle: z.boolean({ error: 'Say true or false.' }).default(true),
    },
    { error: objectError('a question') },
  );

// A regrade marks the same options thousands of times, and reading a fraction costs more than adding it.
const fractions = new WeakMap<ChoiceOption, Exact>();

export function fractionOf(option: ChoiceOption): Exact {
  const known = fractions.get(option);
  if (known) return known;
  const fraction = exact(option.fraction);
  fractions.set(option, fraction);
  return fraction;
}

function isFraction(text: string): boolean {
  try {
    const { numerator, denominator } = exact(text);
    return compare({ numerator: numerator < 0n ? -numerator : numerator, denominator }, one) <= 0;
  } catch {
    return false;
  }
}

/** Zod's own words for these two say what is wrong, and not what to do. */
function objectError(what: string) {
  return (issue: { code?: string; keys?: readonly string[] }): string =>
    issue.code === 'unrecognized_keys'
      ? `Remove what does not belong into ${what}: ${issue.keys?.join(', ')}.`
      : `Write ${what} as an object with its fields.`;
}
