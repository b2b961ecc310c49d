import type { ImportProblem } from './problem.js';
import type { ImportedQuestion } from './question.js';
import type { SourceEncoding } from './reading/decode.js';
import type { SourceFormat } from './reading/detect-format.js';

/** Where a question stands in its file: its number among all questions, and its line, both from 1. */
export interface Whereabouts {
  readonly number: number;
  readonly line: number | null;
}

/** What became of one question of the file. */
export type QuestionFate = Whereabouts &
  (
    | { readonly fate: 'imported'; readonly question: ImportedQuestion }
    | {
        readonly fate: 'imported-with-warnings';
        readonly question: ImportedQuestion;
        readonly warnings: readonly ImportProblem[];
      }
    | {
        readonly fate: 'refused';
        /** What the file calls it, or how it begins; empty when it says nothing. */
        readonly name: string;
        /** The kind as the file names it, when that is why it is refused. */
        readonly unsupported: string | null;
        readonly problems: readonly ImportProblem[];
      }
  );

/** A whole file, read; or why none of it was. */
export type ImportReading =
  | {
      readonly ok: true;
      readonly format: SourceFormat;
      readonly encoding: SourceEncoding | null;
      readonly questions: readonly QuestionFate[];
    }
  | { readonly ok: false; readonly problem: ImportProblem };
