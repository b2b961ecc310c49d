import type { Saying } from '@gssr/kernel';
import { advice, type DraftProblem, type Path } from './problem.js';

export const errorAt = (path: Path, message: Saying, remedy: Saying): DraftProblem => ({
  path,
  severity: 'error',
  ...advice(message, remedy),
});

export const warningAt = (path: Path, message: Saying, remedy: Saying): DraftProblem => ({
  path,
  severity: 'warning',
  ...advice(message, remedy),
});

/** Moves problems of a part to where the part stands. */
export const problemsUnder = (prefix: Path, problems: readonly DraftProblem[]): DraftProblem[] =>
  problems.map((problem) => ({ ...problem, path: [...prefix, ...problem.path] }));

/** The indices of values that stand earlier in the list already. */
export const repeatedIndices = (values: readonly unknown[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
