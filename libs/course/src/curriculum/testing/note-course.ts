import { CourseFiles } from '../course-files.js';
import type { DraftKind } from '../draft-kind.js';
import { errorAt } from '../draft-problem.js';
import { readCourse } from '../read-course.js';

/** The simplest kind there is: its content is the text of its file. */
export const note: DraftKind = {
  kind: 'LESSON',
  source: {
    folder: 'notes',
    readActivity(entry, files, problems) {
      const { file } = entry.value as { file: string };
      const text = files.take(file);
      if (!text) problems.error(entry.locate(['file']), `There is no file ${file}.`, 'Write it.');
      return text && { value: text.text, locate: () => text.placeAt(text.text.indexOf('!')) };
    },
    writeActivity: ({ key, content }) => ({
      entry: { file: `notes/${key}.txt` },
      files: { [`notes/${key}.txt`]: String(content) },
    }),
  },
  validateDraft: ({ content }) =>
    String(content).includes('!') ? [errorAt(['content'], 'This is loud.', 'Be calm.')] : [],
};

/** A course of two notes. */
export const COURSE = `code: C0
language: en
title: A course
summary: Two sentences. Here they are.
level: A
audience: Everybody
outcomes:
  - { id: C0-O1, text: Do the one thing }
  - { id: C0-O2, text: Do the other }
certificate:
  validMonths: 24
sections:
  - title: First
    activities:
      - key: one
        kind: lesson
        title: One
        minutes: 5
        file: notes/one.txt
  - title: Second
    activities:
      - key: two
        kind: lesson
        title: Two
        minutes: 5
        file: notes/two.txt
        required: false
`;

const filesOf = (course: string, others: Record<string, string> = {}) =>
  new CourseFiles(
    new Map(
      Object.entries({ 'course.yaml': course, 'notes/one.txt': 'one', 'notes/two.txt': 'two', ...others }),
    ),
  );

/** Reads a course of notes; `others` are files beside or instead of the two. */
export const read = (course: string, others?: Record<string, string>) =>
  readCourse(filesOf(course, others), [note]);
