import { told, type Saying } from '@gssr/kernel';
import type { ImportProblem } from './problem.js';

/** Ends the reading of one question; the next one is read all the same. Thrown inside the importer alone. */
export class QuestionRefusal extends Error {
  constructor(
    readonly problem: ImportProblem,
    /** The kind as the file names it, when we have none like it. */
    readonly unsupported: string | null = null,
  ) {
    super(problem.message);
    this.name = 'QuestionRefusal';
  }
}

/** Throws: this question will not be imported. */
export function refuseQuestion(code: string, message: Saying, line: number | null): never {
  throw new QuestionRefusal({ code, ...told(message), line });
}
