import type { ActivityDraft, CourseDraft } from './course-draft.js';
import type { CourseFiles } from './course-files.js';
import type { DraftProblem, ProblemList } from './problem.js';
import type { Located } from './source-map.js';
import type { YamlSource } from './yaml-source.js';

/** Texts by their path inside the course folder. */
export type WrittenFiles = Record<string, string>;

/** How a kind of activity stands in the files of a course. Reading and writing are exact opposites. */
export interface ActivitySource {
  /** The folder inside the course folder that holds this kind's files. Every file in it must be used. */
  readonly folder: string;
  /** Reads the content of one activity; `entry` is its entry in course.yaml, which satisfies the schema. Undefined: see `problems`. */
  readActivity(entry: YamlSource, files: CourseFiles, problems: ProblemList): Located<unknown> | undefined;
  /** Reads what the kind keeps for the whole course. Undefined when there is nothing. */
  readResources?(files: CourseFiles, problems: ProblemList): Located<unknown> | undefined;
  /** The kind's own keys of the activity's entry, and its files. `number` counts the kind's activities from 1. */
  writeActivity(activity: ActivityDraft, number: number): { entry: object; files: WrittenFiles };
  writeResources?(resources: unknown): WrittenFiles;
}

/** The authoring side of a kind of activity: how drafts of it are read, checked and written. Pure. */
export interface DraftKind {
  /** `LESSON`, `QUIZ`, …; in course.yaml the same in small letters. */
  readonly kind: string;
  readonly source: ActivitySource;
  /** What is wrong with one activity; paths start at the activity. */
  validateDraft(draft: ActivityDraft, course: CourseDraft): DraftProblem[];
  /** What is wrong with the kind's resources; paths start at the resources. */
  validateResources?(resources: unknown, course: CourseDraft): DraftProblem[];
}
