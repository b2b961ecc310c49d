import { Drafts, Publishing, type CourseDraft, type SaveOutcome } from '@gssr/course';
import { AppError } from '@gssr/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { withAcademy } from '../database/with-academy.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';
import { refusalOf } from './check-courses.js';
import { problemLines, readCourses } from './read-courses.js';

interface Imported {
  code: string;
  outcome: SaveOutcome;
  version: number;
  /** True when this very import published the version. */
  published: boolean;
}

/** Saves the courses as drafts and, if wished, publishes them. At a fault in one of them none is imported. */
export async function importCourses(
  host: Host,
  folders: readonly string[],
  publish: boolean,
): Promise<Report> {
  const courses = await readCourses(host, folders);
  const problems = courses.flatMap(problemLines);
  const refusals = refusalOf(courses);
  if (refusals.length > 0) return { lines: problems, data: { imported: [], problems }, refusals };
  const drafts = courses.flatMap(({ course }) => (course ? [course.draft] : []));
  const imported = await withAcademy(host, (app) => importDrafts(app, drafts, publish));
  return { lines: [...problems, ...imported.map(lineOf)], data: { imported, problems } };
}

async function importDrafts(
  app: INestApplicationContext,
  drafts: readonly CourseDraft[],
  publish: boolean,
): Promise<Imported[]> {
  const imported: Imported[] = [];
  for (const draft of drafts) {
    const { outcome, number } = await app.get(Drafts).save(draft);
    const published = publish && (await publishDraft(app, draft.code));
    imported.push({ code: draft.code, outcome, version: number, published });
  }
  return imported;
}

/** False when there is nothing to publish: the newest version is published already. */
async function publishDraft(app: INestApplicationContext, code: string): Promise<boolean> {
  try {
    await app.get(Publishing).publish(code);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'COURSE.NO_DRAFT') return false;
    throw error;
  }
}

const OUTCOMES: Record<SaveOutcome, string> = {
  unchanged: 'unchanged',
  'new-course': 'new course, new draft',
  'new-draft': 'new draft',
  'updated-draft': 'updated draft',
};

const lineOf = ({ code, outcome, version, published }: Imported): string =>
  `${code}: ${OUTCOMES[outcome]}, ${published ? `published version ${version}` : `version ${version}`}`;
