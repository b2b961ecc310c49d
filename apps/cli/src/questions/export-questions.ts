import { AppError } from '@gssr/kernel';
import { QuestionExports, type ExportFormat } from '@gssr/quiz';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withAcademy } from '../database/with-academy.js';
import { UsageError } from '../program/failures.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';

/** Writes the questions of a course's newest content, and lists what the format cannot carry. */
export async function exportQuestions(
  host: Host,
  file: string,
  { course, format }: { course: string; format: ExportFormat },
): Promise<Report> {
  const exported = await withAcademy(host, (app) => app.get(QuestionExports).file(course, format, null));
  if (!exported)
    throw new AppError(
      'CURRICULUM.NO_COURSE',
      `There is no course ${course}. Codes are written as in course.yaml.`,
    );
  const { bytes, losses, count } = exported;
  await writeFile(resolve(host.workingFolder, file), bytes).catch((error: unknown) => {
    throw new UsageError(`Cannot write to ${file} (${error instanceof Error ? error.message : ''}).`);
  });
  const notes = losses.map(
    ({ question, message, whole }) => `${question}: ${whole ? 'not in the file. ' : 'lost: '}${message}`,
  );
  return {
    lines: [`${course}: ${count} questions written to ${file}`],
    data: { course, format, count, losses },
    notes,
  };
}
