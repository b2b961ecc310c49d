import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';
import { problemLines, readCourses, type ReadCourse } from './read-courses.js';

/** Checks course folders. Warnings are told and do not refuse. */
export async function checkCourses(host: Host, folders: readonly string[]): Promise<Report> {
  const courses = await readCourses(host, folders);
  return {
    lines: courses.flatMap((course) => [...problemLines(course), ...verdict(course)]),
    data: { ok: courses.every(isFine), courses: courses.map(toData) },
    refusals: refusalOf(courses),
  };
}

/** One sentence when at least one course has a fault, else nothing. */
export function refusalOf(courses: readonly ReadCourse[]): string[] {
  const faulty = courses.filter((course) => !isFine(course)).map(({ folder }) => folder);
  return faulty.length === 0 ? [] : [`Put the errors right first: ${faulty.join(', ')}`];
}

const isFine = ({ course }: ReadCourse): boolean => course !== undefined;

const verdict = ({ course, folder }: ReadCourse): string[] =>
  course ? [`${folder}: ${course.draft.code} is fine`] : [];

const toData = ({ folder, course, problems }: ReadCourse): object => ({
  folder,
  code: course?.draft.code ?? null,
  problems,
});
