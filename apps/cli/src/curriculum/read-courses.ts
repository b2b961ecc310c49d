import { readCourseFolder, type CourseProblem, type CourseReading } from '@gssr/course';
import { lessonDraftKind } from '@gssr/lesson';
import { quizDraftKind } from '@gssr/quiz';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../program/failures.js';
import type { Host } from '../program/host.js';

/** Every kind of activity whose files these commands can read and write. */
export const DRAFT_KINDS = [lessonDraftKind, quizDraftKind];

export interface ReadCourse extends CourseReading {
  /** As it was typed. */
  folder: string;
}

/** Reads course folders. Throws CLI.USAGE when one of them is no folder. */
export async function readCourses(
  { workingFolder }: Host,
  folders: readonly string[],
): Promise<ReadCourse[]> {
  const courses: ReadCourse[] = [];
  for (const folder of folders) {
    const path = resolve(workingFolder, folder);
    if (!(await isFolder(path)))
      throw new UsageError(`${folder} is no folder. Name the folder that holds course.yaml.`);
    courses.push({ folder, ...(await readCourseFolder(path, DRAFT_KINDS)) });
  }
  return courses;
}

/** `folder/file:line: error: what is wrong. What to do.` */
export const problemLines = ({ folder, problems }: ReadCourse): string[] =>
  problems.map(
    (problem) => `${placeOf(folder, problem)}: ${problem.severity}: ${problem.message} ${problem.remedy}`,
  );

const placeOf = (folder: string, { file, line, column }: CourseProblem): string =>
  [join(folder, file), line, ...(column === undefined ? [] : [column])].join(':');

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
