import type { DraftProblem, Path, Severity } from '@gssr/course';
import type { FieldProblem } from '@gssr/kernel';

/** What is wrong, and what to do: the engine says both in one. */
function sentences(text: string): { message: string; remedy: string } {
  const [, message = text, remedy = ''] = /^(.*?[.!?])\s+(.+)$/s.exec(text) ?? [];
  return { message, remedy: remedy || 'docs/authoring/question-kinds.md has an example of every kind.' };
}

/** The engine's problems of a payload, in a draft. */
export const draftProblems = (problems: readonly FieldProblem[], severity: Severity): DraftProblem[] =>
  problems.map(({ field, message }) => ({ path: pathOf(field), severity, ...sentences(message) }));

/** Numbers are indices of lists: no payload has fields that are called so. */
const pathOf = (field: string): Path =>
  field === '' ? [] : field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
