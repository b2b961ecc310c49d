import { say, type Said, sayAll, type Saying } from '@gssr/kernel';
import { z } from 'zod';
import { standsFor } from './contents.js';
import { exact } from './decimal.js';
import { compare, magnitude, one, zero, type Exact } from './exact.js';

/** What the payloads of all kinds are made of. Every refusal says what to do. */

export const MAX_ID_LENGTH = 64;
const MAX_TEXT_LENGTH = 1000;

/** What a further try costs where the author does not say. */
export const USUAL_PENALTY = '1/3';

/** Zod carries texts alone. What holds values is found again by its text; there are as many as the schemas name. */
const byText = new Map<string, Said>();

export function carried(said: Said): string {
  byText.set(said.message, said);
  return said.message;
}

/** What an issue says, with the fields that do not belong where it speaks of them. */
export function saidOf(issue: z.core.$ZodIssue): Saying {
  const said = byText.get(issue.message) ?? { message: issue.message };
  const keys =
    'keys' in issue
      ? issue.keys
      : 'params' in issue
        ? (issue.params?.['keys'] as string[] | undefined)
        : undefined;
  return keys ? say`${sayAll(said)}: ${keys.join(', ')}.` : said;
}

/** Formatted text that must not be missing. */
export const required = (remedy: string) =>
  standsFor(
    z.unknown().refine((value) => !isNothing(value), { error: remedy }),
    'TEXT',
  );

/** Formatted text, or null. */
export const optional = standsFor(z.unknown(), 'TEXT').default(null);

export const idOf = (what: Said) =>
  z
    .string({ error: carried(say`Give the ${what} an id.`) })
    .regex(/^[\w-]+$/, carried(say`Use letters, digits, - and _ in the id of the ${what}.`))
    .max(MAX_ID_LENGTH, carried(say`Keep the id of the ${what} within ${MAX_ID_LENGTH} characters.`));

/** A share of the mark from -1 to 1. */
export const fractionText = z
  .string({ error: 'Write the fraction as text, for example "0.5" or "1/3".' })
  .refine(
    holds((value) => compare({ ...value, numerator: magnitude(value.numerator) }, one) <= 0),
    {
      error: 'Write a fraction from -1 to 1, as a decimal or a ratio: "1", "0.5", "-1/3".',
    },
  );

/** A share from 0 to 1. */
export const shareText = z.string({ error: 'Write the share as text, for example "0.5" or "1/3".' }).refine(
  holds((value) => compare(value, zero) >= 0 && compare(value, one) <= 0),
  { error: 'Write a share from 0 to 1, as a decimal or a ratio: "1", "0.5", "1/3".' },
);

/** What something counts for among its neighbours. */
export const weightText = z.string({ error: 'Write the weight as text, for example "1" or "0.5".' }).refine(
  holds((value) => compare(value, zero) > 0),
  { error: 'Write a weight above zero, as a decimal or a ratio: "1", "0.5", "1/3".' },
);

/** A line of plain text that says something. */
export const line = (remedy: string) =>
  z
    .string({ error: remedy })
    .refine((text) => text.trim() !== '', { error: remedy })
    .max(MAX_TEXT_LENGTH, carried(say`Keep it within ${MAX_TEXT_LENGTH} characters.`));

export const flag = z.boolean({ error: 'Say true or false.' });

export const wholeNumber = (least: number, most: number) => {
  const remedy = carried(say`Write a whole number from ${least} to ${most}.`);
  return z.int({ error: remedy }).min(least, remedy).max(most, remedy);
};

/** `what` in the plural: `options`. */
export const listOf = <T extends z.ZodType>(entry: T, what: Said, most: number) =>
  z
    .array(entry, { error: carried(say`List the ${what}.`) })
    .max(most, carried(say`Keep to ${most} ${what}.`));

/** An object with these fields and no others; `what` with its article: `an option`. */
export const objectOf = <S extends z.ZodRawShape>(shape: S, what: Said) =>
  z.strictObject(shape, {
    // Zod's own words for these two say what is wrong, and not what to do.
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? carried(say`Remove what does not belong into ${what}`)
        : carried(say`Write ${what} as an object with its fields.`),
  });

const hint = objectOf(
  {
    content: required('Write the hint.'),
    clearWrong: flag.default(false),
    showCount: flag.default(false),
  },
  say`a hint`,
);

/** What every question has. */
export const questionOf = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  objectOf(
    {
      kind: z.literal(kind),
      stem: required('Write the question.'),
      feedback: optional,
      // Absent where nothing is said, so that the hash of a question that has neither stays what it was.
      hints: listOf(hint, say`hints`, 10).optional(),
      penalty: shareText.optional(),
      ...shape,
    },
    say`a question`,
  );

const isNothing = (text: unknown): boolean =>
  text === undefined || text === null || (Array.isArray(text) && text.length === 0);

function holds(test: (value: Exact) => boolean): (text: string) => boolean {
  return (text) => {
    try {
      return test(exact(text));
    } catch {
      return false;
    }
  };
}
