import { type FieldProblem, say, told, type Saying, type Said } from '@gssr/kernel';
import type { RichText } from './rich-text.js';

export const problem = (field: string, code: string, message: Saying): FieldProblem => ({
  field,
  code: `QUESTION.${code}`,
  ...told(message),
});

/** `plural` is the field's name, `one` what to call an entry. */
export function repeatedIds(
  entries: readonly { readonly id: string }[],
  plural: string,
  one: Said,
): FieldProblem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) < index
      ? [
          problem(
            `${plural}.${index}.id`,
            `${one.message.toUpperCase()}_ID_REPEATED`,
            say`Another ${one} has the id "${id}" already. Give this one an id of its own.`,
          ),
        ]
      : [],
  );
}

export const tooFew = (
  entries: readonly unknown[],
  least: number,
  plural: string,
  message: Saying,
  field = plural,
): FieldProblem[] =>
  entries.length >= least ? [] : [problem(field, `TOO_FEW_${plural.toUpperCase()}`, message)];

/** Entries that leave the person who gave them without an explanation. */
export const missingFeedback = (
  entries: readonly { readonly feedback: unknown }[],
  plural: string,
  one: Said,
): FieldProblem[] =>
  entries.flatMap(({ feedback }, index) =>
    feedback === null
      ? [
          problem(
            `${plural}.${index}.feedback`,
            'FEEDBACK_MISSING',
            say`Write feedback for this ${one}: why it is right, or what is wrong with it.`,
          ),
        ]
      : [],
  );

/** Entries that nobody can tell from an earlier one; `field` is where their words stand. */
export function repeatedContents<E>(
  entries: readonly E[],
  contentOf: (entry: E) => RichText,
  plural: string,
  one: Said,
  field = 'content',
): FieldProblem[] {
  const contents = entries.map((entry) => sameWords(contentOf(entry)));
  return contents.flatMap((content, index) =>
    contents.indexOf(content) < index
      ? [
          problem(
            `${plural}.${index}.${field}`,
            'CONTENT_REPEATED',
            say`Another ${one} says the same, and nobody can tell them apart. Write something else, or remove this ${one}.`,
          ),
        ]
      : [],
  );
}

/** Equal for what looks equal: capital letters tell units apart, blanks tell nothing. */
export const sameWords = (content: RichText): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value,
  );

/** The problems of something inside, as seen from outside. */
export const under = (prefix: string, problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.map((inner) => ({ ...inner, field: inner.field ? `${prefix}.${inner.field}` : prefix }));
