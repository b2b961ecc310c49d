import { say } from '@gssr/kernel';
import type { QuestionFate } from './fate.js';
import type { ImportProblem } from './problem.js';
import type { ImportedQuestion } from './question.js';
import { QuestionRefusal } from './question-refusal.js';
import { refuseFile } from './reading/file-refusal.js';
import { LIMITS } from './reading/limits.js';

/** A question, and what its author should look at. */
export interface Reading {
  readonly question: ImportedQuestion;
  readonly warnings: readonly ImportProblem[];
}

/** Collects what becomes of the questions of a file, in its order. */
export class FateList {
  readonly fates: QuestionFate[] = [];

  /** Reads one question and notes its fate. `name` is what to call it should it be refused. */
  note(line: number | null, name: () => string, read: () => Reading): void {
    if (this.fates.length >= LIMITS.questions)
      refuseFile(
        'IMPORT.TOO_MANY_QUESTIONS',
        say`The file has more than ${LIMITS.questions} questions. Split it.`,
        line,
      );
    try {
      this.imported(line, read());
    } catch (refusal) {
      if (!(refusal instanceof QuestionRefusal)) throw refusal;
      this.refused(line, name(), refusal);
    }
  }

  private imported(line: number | null, { question, warnings }: Reading): void {
    const number = this.fates.length + 1;
    if (warnings.length === 0) this.fates.push({ fate: 'imported', number, line, question });
    else this.fates.push({ fate: 'imported-with-warnings', number, line, question, warnings });
  }

  private refused(line: number | null, name: string, { problem, unsupported }: QuestionRefusal): void {
    const number = this.fates.length + 1;
    this.fates.push({ fate: 'refused', number, line, name, unsupported, problems: [problem] });
  }
}
