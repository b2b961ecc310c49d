import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  checkDraft,
  CourseFiles,
  readCourse,
  readCourseFolder,
  writeCourse,
  type CourseDraft,
} from '@gssr/course';
import { lessonDraftKind } from '@gssr/lesson';
import { quizDraftKind } from '@gssr/quiz';
import fc from 'fast-check';
import { courseDraft } from './testing/course-draft.arbitrary.js';

const KINDS = [lessonDraftKind, quizDraftKind];

const again = (draft: CourseDraft) =>
  readCourse(new CourseFiles(new Map(Object.entries(writeCourse(draft, KINDS)))), KINDS);

describe('a whole course', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(courseDraft, (draft) => {
        expect(checkDraft(draft, KINDS).filter(({ severity }) => severity === 'error')).toEqual([]);
        const { course: read, problems } = again(draft);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read?.draft).toEqual(draft);
      }),
      { numRuns: 40 },
    );
  });

  it('C4 has no fault, and is the same after it was written and read', async () => {
    const folder = fileURLToPath(new URL('../../../../curriculum/c4-first-response', import.meta.url));
    const { course: c4, problems } = await readCourseFolder(folder, KINDS);
    expect(problems).toEqual([]);
    expect(c4 && again(c4.draft)).toEqual({ course: c4, problems: [] });
  });
});
