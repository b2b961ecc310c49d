import { told, type Saying } from '@gssr/kernel';
import type { ImportProblem } from '../problem.js';

/** Ends the reading of a whole file. Thrown inside the importer alone; its door turns it into a value. */
export class FileRefusal extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.message);
    this.name = 'FileRefusal';
  }
}

/** Throws: nothing of the file will be imported. */
export function refuseFile(code: string, message: Saying, line: number | null = null): never {
  throw new FileRefusal({ code, ...told(message), line });
}
