import type { Sayable } from '@gssr/kernel';

/** Something that somebody should know or put right. `code` is stable; `message` says what to do. */
export interface ImportProblem extends Sayable {
  readonly code: string;
  /** Line of the source file, from 1; null where a format has none. */
  readonly line: number | null;
}
