import { sayAll, told, type Said, type Sayable, type Saying } from '@gssr/kernel';

/** A position in a file of the course folder; `line` and `column` count from 1. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

export type Severity = 'error' | 'warning';

/** Steps from the root of a JSON value to a part of it. */
export type Path = readonly (string | number)[];

/** A key of course.yaml, as a problem names it. */
export const keyName = (key: string): string => `\`${key}\``;

/** What is wrong, and what to do. */
export interface Advice extends Sayable {
  remedy: string;
  remedyWords?: Sayable['words'];
}

export function advice(message: Saying, remedy: Saying): Advice {
  const { message: said, words } = told(remedy);
  return { ...told(message), remedy: said, ...(words && { remedyWords: words }) };
}

/** The whole of an advice, as one. */
export const wholeAdvice = ({ message, words, remedy, remedyWords }: Advice): Said =>
  sayAll({ message, words }, { message: remedy, words: remedyWords });

/** Something an author should put right, in words: what is wrong and what to do. An error keeps the course out. */
export interface CourseProblem extends Place, Advice {
  severity: Severity;
}

/** The same about a draft that may have no files: `path` leads to the part of the draft that is wrong. */
export interface DraftProblem extends Advice {
  path: Path;
  severity: Severity;
}

/** Collects what is wrong while a course is read. */
export class ProblemList {
  private readonly problems: CourseProblem[] = [];

  error(place: Place, message: Saying, remedy: Saying): void {
    this.problems.push({ ...place, severity: 'error', ...advice(message, remedy) });
  }

  warning(place: Place, message: Saying, remedy: Saying): void {
    this.problems.push({ ...place, severity: 'warning', ...advice(message, remedy) });
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
