import { advice, type DraftProblem, type Path, type Severity } from '@gssr/course';
import { divided, type FieldProblem, say } from '@gssr/kernel';

const EXAMPLES = say`docs/authoring/question-kinds.md has an example of every kind.`;

/** The engine's problems of a payload, in a draft. What is wrong, and what to do: the engine says both in one. */
export const draftProblems = (problems: readonly FieldProblem[], severity: Severity): DraftProblem[] =>
  problems.map(({ field, ...said }) => {
    const { first, rest } = divided(said);
    return { path: pathOf(field), severity, ...advice(first, rest.message ? rest : EXAMPLES) };
  });

/** Numbers are indices of lists: no payload has fields that are called so. */
const pathOf = (field: string): Path =>
  field === '' ? [] : field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
