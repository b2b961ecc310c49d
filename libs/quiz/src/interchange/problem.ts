/** Something that somebody should know or put right. `code` is stable; `message` says what to do. */
export interface ImportProblem {
  readonly code: string;
  readonly message: string;
  /** Line of the source file, from 1; null where a format has none. */
  readonly line: number | null;
}
