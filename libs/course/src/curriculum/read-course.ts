import { say } from '@gssr/kernel';
import type { DraftKind } from './draft-kind.js';
import { contentHash } from './canonical.js';
import { checkDraft } from './check-draft.js';
import type { CourseDraft } from './course-draft.js';
import { loadCourseFiles, type CourseFiles } from './course-files.js';
import { COURSE_FILE, readCourseYaml } from './course-yaml.js';
import { ProblemList, type CourseProblem } from './problem.js';
import type { Located } from './source-map.js';

/** A course that can be imported. */
export interface CourseSource {
  draft: CourseDraft;
  contentHash: string;
}

/** `course` is there exactly when no problem is an error. Problems are sorted by file and line. */
export interface CourseReading {
  course?: CourseSource;
  problems: CourseProblem[];
}

/**
 * Reads and checks a course folder as docs/authoring/course-format.md describes it. Whatever an author can get wrong is a
 * problem with file, line and remedy; throws only when the folder cannot be read.
 */
export async function readCourseFolder(folder: string, kinds: readonly DraftKind[]): Promise<CourseReading> {
  const problems = new ProblemList();
  return readCourse(await loadCourseFiles(folder, problems), kinds, problems);
}

/** The same for files in memory. */
export function readCourse(
  files: CourseFiles,
  kinds: readonly DraftKind[],
  problems: ProblemList = new ProblemList(),
): CourseReading {
  const course = readCourseYaml(files, kinds, problems);
  if (course && !problems.hasErrors) {
    reportUnused(files, kinds, problems);
    reportDraft(course, kinds, problems);
  }
  if (!course || problems.hasErrors) return { problems: problems.sorted() };
  return {
    course: { draft: course.value, contentHash: contentHash(course.value) },
    problems: problems.sorted(),
  };
}

function reportDraft(
  { value, locate }: Located<CourseDraft>,
  kinds: readonly DraftKind[],
  problems: ProblemList,
): void {
  for (const { path, ...problem } of checkDraft(value, kinds)) problems.add({ ...locate(path), ...problem });
}

function reportUnused(files: CourseFiles, kinds: readonly DraftKind[], problems: ProblemList): void {
  for (const file of files.unused()) {
    const isOwned = kinds.some(({ source }) => file.startsWith(`${source.folder}/`));
    if (isOwned)
      problems.error(
        { file, line: 1 },
        'Nothing in the course uses this file.',
        say`Name it in ${COURSE_FILE}, or delete it.`,
      );
    else
      problems.warning(
        { file, line: 1 },
        'This file is no part of a course.',
        'Move it out of the folder; it is left out.',
      );
  }
}
