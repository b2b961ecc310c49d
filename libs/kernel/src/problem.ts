import type { Sayable } from './words.js';

/** One field that is wrong, in words that say how to put it right. `code` is stable. */
export interface FieldProblem extends Sayable {
  field: string;
  code: string;
}
