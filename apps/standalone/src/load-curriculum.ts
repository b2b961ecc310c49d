import { Drafts, PublishedCourses, Publishing, readCourseFolder } from '@gssr/course';
import { AppError } from '@gssr/kernel';
import { lessonDraftKind } from '@gssr/lesson';
import { quizDraftKind } from '@gssr/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CURRICULUM = fileURLToPath(new URL('../../../curriculum/', import.meta.url));

/** Into an empty database go the courses that come with the platform. A database with courses is left as it is. */
export async function loadCurriculum(
  app: INestApplicationContext,
  say: (line: string) => void,
): Promise<void> {
  const catalogue = await app.get(PublishedCourses).catalogue({ first: 1 }, null);
  if (catalogue.edges.length > 0) return;
  for (const folder of await courseFolders()) {
    const { course, problems } = await readCourseFolder(folder, [lessonDraftKind, quizDraftKind]);
    if (!course)
      throw new AppError('CURRICULUM.INVALID', `${folder}: ${problems[0]?.message ?? 'cannot be read'}`);
    await app.get(Drafts).save(course.draft);
    await app.get(Publishing).publish(course.draft.code);
    say(`Loaded course ${course.draft.code}, ${course.draft.title}.`);
  }
}

async function courseFolders(): Promise<string[]> {
  const entries = await readdir(CURRICULUM, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => join(CURRICULUM, name));
}
