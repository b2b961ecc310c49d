import { told, type Sayable, type Saying } from '@gssr/kernel';
import type { ImportedQuestion } from '../question.js';

/** Something that a format cannot carry, in words: a part of a question, or with `whole` the question itself. */
export interface ExportLoss extends Sayable {
  /** The question's name. */
  readonly question: string;
  readonly code: string;
  readonly whole: boolean;
}

/** A file, and everything of the questions that is not in it. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly losses: readonly ExportLoss[];
}

/** One question as a format writes it; null when it cannot be written at all. */
export interface WrittenQuestion<T> {
  readonly written: T | null;
  readonly losses: readonly ExportLoss[];
}

type Named = Pick<ImportedQuestion, 'name'>;

export const lost = ({ name }: Named, code: string, message: Saying): ExportLoss => ({
  question: name,
  code,
  ...told(message),
  whole: false,
});

export const notWritten = (question: Named, code: string, message: Saying): WrittenQuestion<never> => ({
  written: null,
  losses: [{ ...lost(question, code, message), whole: true }],
});

/** The losses among these that are true of the question. */
export const lossesOf = (
  question: ImportedQuestion,
  checks: readonly (readonly [is: boolean, code: string, message: Saying])[],
): ExportLoss[] => checks.flatMap(([is, code, message]) => (is ? [lost(question, code, message)] : []));
