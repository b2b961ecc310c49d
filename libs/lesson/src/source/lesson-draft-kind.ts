import { say } from '@gssr/kernel';
import type { ActivitySource, CourseFiles, DraftKind, Located, ProblemList, YamlSource } from '@gssr/course';
import { validateLesson } from './check-lesson.js';
import type { LessonDraft } from './lesson-draft.js';
import { readLesson } from './read-lesson.js';
import { writeLesson } from './write-lesson.js';

const source: ActivitySource = {
  folder: 'lessons',
  readActivity(entry, files, problems) {
    const { file } = entry.value as { file: string };
    return readFile(file, entry, files, problems);
  },
  writeActivity({ key, content }, number) {
    const file = `lessons/${String(number).padStart(2, '0')}-${key}.md`;
    return { entry: { file }, files: { [file]: writeLesson(content as LessonDraft) } };
  },
};

function readFile(
  file: string,
  entry: YamlSource,
  files: CourseFiles,
  problems: ProblemList,
): Located<LessonDraft> | undefined {
  const place = entry.locate(['file']);
  if (files.isUsed(file))
    problems.error(place, say`${file} is used already.`, 'Give each activity a file of its own.');
  const text = files.take(file);
  if (!text) problems.error(place, say`There is no file ${file}.`, 'Write it, or correct the name.');
  return text && readLesson(text, problems);
}

/** How lessons are read from, checked in and written to a course folder. */
export const lessonDraftKind: DraftKind = { kind: 'LESSON', source, validateDraft: validateLesson };
