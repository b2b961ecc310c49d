/** A position in a file of the course folder; `line` and `column` count from 1. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

export type Severity = 'error' | 'warning';

/** Steps from the root of a JSON value to a part of it. */
export type Path = readonly (string | number)[];

/** Something an author should put right, in words: what is wrong and what to do. An error keeps the course out. */
export interface CourseProblem extends Place {
  severity: Severity;
  message: string;
  remedy: string;
}

/** The same about a draft that may have no files: `path` leads to the part of the draft that is wrong. */
export interface DraftProblem {
  path: Path;
  severity: Severity;
  message: string;
  remedy: string;
}

/** Collects what is wrong while a course is read. */
export class ProblemList {
  private readonly problems: CourseProblem[] = [];

  error(place: Place, message: string, remedy: string): void {
    this.problems.push({ ...place, severity: 'error', message, remedy });
  }

  warning(place: Place, message: string, remedy: string): void {
    this.problems.push({ ...place, severity: 'warning', message, remedy });
  }

  add(problem: CourseProblem): void {
    this.problems.push(problem);
  }

  get hasErrors(): boolean {
    return this.problems.some((problem) => problem.severity === 'error');
  }

  /** In the order in which somebody walks through the files. */
  sorted(): CourseProblem[] {
    return this.problems.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
