import type { FieldProblem } from '@gssr/kernel';

export const problem = (field: string, code: string, message: string): FieldProblem => ({
  field,
  code: `QUESTION.${code}`,
  message,
});

/** `plural` is the field's name, `one` what to call an entry. */
export function repeatedIds(
  entries: readonly { readonly id: string }[],
  plural: string,
  one: string,
): FieldProblem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) < index
      ? [
          problem(
            `${plural}.${index}.id`,
            `${one.toUpperCase()}_ID_REPEATED`,
            `Another ${one} has the id "${id}" already. Give this one an id of its own.`,
          ),
        ]
      : [],
  );
}

export const tooFew = (
  entries: readonly unknown[],
  least: number,
  plural: string,
  message: string,
  field = plural,
): FieldProblem[] =>
  entries.length >= least ? [] : [problem(field, `TOO_FEW_${plural.toUpperCase()}`, message)];

/** Entries that leave the person who gave them without an explanation. */
export const missingFeedback = (
  entries: readonly { readonly feedback: unknown }[],
  plural: string,
  one: string,
): FieldProblem[] =>
  entries.flatMap(({ feedback }, index) =>
    feedback === null
      ? [
          problem(
            `${plural}.${index}.feedback`,
            'FEEDBACK_MISSING',
            `Write feedback for this ${one}: why it is right, or what is wrong with it.`,
          ),
        ]
      : [],
  );

/** The problems of something inside, as seen from outside. */
export const under = (prefix: string, problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.map((inner) => ({ ...inner, field: inner.field ? `${prefix}.${inner.field}` : prefix }));
