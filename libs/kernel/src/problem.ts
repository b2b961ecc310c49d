/** One field that is wrong, in words that say how to put it right. `code` is stable, for translation. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}
