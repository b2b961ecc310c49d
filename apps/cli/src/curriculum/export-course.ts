import { Drafts, writeCourseFolder } from '@gssr/course';
import { AppError } from '@gssr/kernel';
import { resolve } from 'node:path';
import { withAcademy } from '../database/with-academy.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';
import { DRAFT_KINDS } from './read-courses.js';

/** Writes the newest content of a course as a folder, which imports again as unchanged. */
export async function exportCourse(host: Host, code: string, folder: string): Promise<Report> {
  const draft = await withAcademy(host, (app) => app.get(Drafts).newest(code));
  if (!draft)
    throw new AppError(
      'CURRICULUM.NO_COURSE',
      `There is no course ${code}. Codes are written as in course.yaml.`,
    );
  await writeCourseFolder(draft, resolve(host.workingFolder, folder), DRAFT_KINDS).catch((error: unknown) => {
    throw isFileError(error) ? cannotWrite(folder, error) : error;
  });
  return { lines: [`${code}: exported to ${folder}`], data: { code, folder } };
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'path' in error;

const cannotWrite = (folder: string, { message }: NodeJS.ErrnoException): AppError =>
  new AppError('CURRICULUM.CANNOT_WRITE', `Cannot write to ${folder} (${message}). Choose another folder.`);
