import { describe, expect, it } from '@jest/globals';
import { plainText, writeCourse } from '@gssr/course';
import { lessonDraftKind, type LessonDraft } from './index.js';
import { LESSON, read, readFiles } from './testing/lesson-course.js';

function draftOf(reading: ReturnType<typeof read>): LessonDraft {
  expect(reading.problems.filter(({ file }) => file !== 'course.yaml')).toEqual([]);
  return reading.course?.draft.sections[0]?.activities[0]?.content as LessonDraft;
}

describe('a lesson', () => {
  it('becomes blocks, one text for each section between typed blocks', () => {
    const lesson = draftOf(read(LESSON));
    expect(lesson).toMatchObject({
      outcomes: ['O1'],
      intensity: 2,
      notice: 'What is in here and what may be skipped.',
      sources: [{ id: 'who-2013', citation: 'WHO, Guidelines (2013)', url: 'https://who.int/g' }],
    });
    expect(lesson.blocks.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'b1 text',
      'b2 text',
      'b3 text',
      'b4 callout',
      'b5 case',
      'law-arrest law-slot',
      'b7 text',
      'check-k1 check',
      'b9 key-points',
    ]);
    expect(lesson.blocks.map((block) => (block.type === 'text' ? plainText(block.content) : ''))[1]).toBe(
      'First Text. Inside a',
    );
    expect(lesson.blocks[3]).toMatchObject({
      tone: 'caution',
      title: 'Never',
      content: [{}, { children: [{}, { type: 'cite' }] }],
    });
    expect(lesson.blocks[4]).toMatchObject({ question: 'What now?', discussion: [{ type: 'paragraph' }] });
    expect(lesson.blocks[5]).toEqual({
      type: 'law-slot',
      id: 'law-arrest',
      key: 'arrest',
      title: 'Arrest',
      text: 'The country pack fills in.',
    });
    expect(lesson.blocks[7]).toMatchObject({ item: { key: 'k1', payload: { kind: 'TRUE_FALSE' } } });
  });

  it('is written and read back as the same', () => {
    const { course } = read(LESSON);
    if (!course) throw new Error('The fixture is broken.');
    expect(readFiles(writeCourse(course.draft, [lessonDraftKind])).course).toEqual(course);
  });

  it('keeps what looks like a fence inside a block', () => {
    const lesson = LESSON.replace('It rings.', '"The sign ````` ``` ````` and ````."');
    const { course } = read(lesson);
    if (!course) throw new Error('The fixture is broken.');
    expect(readFiles(writeCourse(course.draft, [lessonDraftKind])).course).toEqual(course);
  });
});
