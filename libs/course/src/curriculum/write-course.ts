import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@gssr/kernel';
import type { DraftKind, WrittenFiles } from './draft-kind.js';
import type { ActivityDraft, CourseDraft } from './course-draft.js';
import { COURSE_FILE, kindName } from './course-yaml.js';
import { writeYaml } from './yaml-write.js';

/**
 * Writes a draft as a course folder, which reads back to the same draft. The folder must be empty or not there yet: throws
 * CURRICULUM.FOLDER_NOT_EMPTY otherwise, since old files would mix with the new.
 */
export async function writeCourseFolder(
  draft: CourseDraft,
  folder: string,
  kinds: readonly DraftKind[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new AppError(
      'CURRICULUM.FOLDER_NOT_EMPTY',
      `${folder} is not empty. Choose a new folder to export to.`,
    );
  for (const [path, text] of Object.entries<string>(writeCourse(draft, kinds))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The same in memory. Throws when a kind of the draft is not in `kinds`. */
export function writeCourse(draft: CourseDraft, kinds: readonly DraftKind[]): WrittenFiles {
  const files: WrittenFiles = {};
  const counts = new Map<string, number>();
  const activity = (entry: ActivityDraft): object => {
    const number = (counts.get(entry.kind) ?? 0) + 1;
    counts.set(entry.kind, number);
    const written = kindOf(entry.kind, kinds).source.writeActivity(entry, number);
    Object.assign(files, written.files);
    return { ...sharedKeys(entry), ...written.entry };
  };
  const sections = draft.sections.map(({ title, activities }) => ({
    title,
    activities: activities.map(activity),
  }));
  files[COURSE_FILE] = writeYaml({ ...header(draft), sections });
  for (const [kind, resources] of Object.entries(draft.resources))
    Object.assign(files, kindOf(kind, kinds).source.writeResources?.(resources));
  return files;
}

function kindOf(kind: string, kinds: readonly DraftKind[]): DraftKind {
  const found = kinds.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`No activity kind ${kind} can be written.`);
  return found;
}

const header = ({
  code,
  language,
  title,
  summary,
  level,
  audience,
  outcomes,
  certificate,
}: CourseDraft): object => ({
  code,
  language,
  title,
  summary,
  level,
  audience,
  outcomes,
  ...(certificate.validMonths === null ? {} : { certificate }),
});

const sharedKeys = ({ key, kind, title, minutes, required }: ActivityDraft): object => ({
  key,
  kind: kindName(kind),
  title,
  minutes,
  ...(required ? {} : { required }),
});
