import type { FieldProblem } from '@gssr/kernel';

/** What a mapper made of a question: to be validated by the engine, with what was left out on the way. */
export interface RawPayload {
  readonly payload: unknown;
  readonly warnings: readonly FieldProblem[];
}
