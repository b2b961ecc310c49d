import { describe, expect, it } from '@jest/globals';
import { contentHash } from './canonical.js';
import { COURSE, read } from './testing/note-course.js';

describe('a course', () => {
  it('becomes a draft', () => {
    const { course, problems } = read(COURSE);
    expect(problems).toEqual([]);
    expect(course?.draft).toMatchObject({
      code: 'C0',
      certificate: { validMonths: 24 },
      sections: [
        { activities: [{ key: 'one', kind: 'LESSON', required: true, content: 'one' }] },
        { activities: [{ key: 'two', required: false }] },
      ],
      resources: {},
    });
    expect(course?.contentHash).toBe(course && contentHash(course.draft));
  });

  it('is the same however its lines are wrapped, its keys ordered and its texts quoted', () => {
    const other = COURSE.replace('summary: Two sentences. Here they are.\n', '').replace(
      'level: A\n',
      'level: "A"\nsummary: >\n  Two sentences.\n  Here they are.\n',
    );
    expect(read(other).course?.contentHash).toBe(read(COURSE).course?.contentHash);
  });

  it('is another one when a word changes', () => {
    const changed = read(COURSE, { 'notes/one.txt': 'ones' });
    expect(changed.course?.contentHash).not.toBe(read(COURSE).course?.contentHash);
  });
});

describe('a broken course.yaml', () => {
  it.each<[string, string, string, number, RegExp, RegExp]>([
    ['a missing key', 'title: A course\n', '', 1, /`title` is missing/, /Add `title:` One line/],
    ['an unknown key', 'level: A', 'levle: A', 5, /`levle` is not known/, /one of: code, .*level/],
    ['an empty value', 'title: A course', 'title:', 3, /`title` is empty/, /Write text/],
    [
      'a wrong type',
      'minutes: 5\n        file: notes/one',
      'minutes: five\n        file: notes/one',
      18,
      /whole number, but it is the text "five"/,
      /1 to 240/,
    ],
    [
      'a number too large',
      'minutes: 5\n        file: notes/two',
      'minutes: 500\n        file: notes/two',
      25,
      /`minutes` is 500, over 240/,
      /Change/,
    ],
    ['a value not in the list', 'level: A', 'level: G', 5, /"G"/, /A, B, C, D, E, F/],
    ['a number for a text', 'title: One', 'title: 2024', 17, /must be text/, /double quotes/],
    ['a bad key', 'key: two', 'key: Two Times', 22, /"Two Times"/, /small letters/],
    ['an empty list', /outcomes:\n.*\n.*\n/.source, 'outcomes: []\n', 7, /0 entries, under 1/, /Add/],
    [
      'settings of another kind',
      'file: notes/one.txt',
      'file: notes/one.txt\n        quiz: { draw: [{ category: a, count: 1 }], passMark: 5 }',
      20,
      /`quiz` does not belong here/,
      /Only a quiz/,
    ],
    ['no file', '        file: notes/one.txt\n', '', 15, /`file` is missing/, /Add `file:`/],
    [
      'an unknown kind',
      'kind: lesson\n        title: Two',
      'kind: survey\n        title: Two',
      23,
      /no kind of activity called "survey"/,
      /lesson/,
    ],
    ['a file that is not there', 'notes/two.txt', 'notes/2.txt', 26, /no file notes\/2.txt/, /Write/],
    ['a repeated activity', 'key: two', 'key: one', 22, /key "one" already/, /key of its own/],
    ['a repeated outcome', 'id: C0-O2', 'id: C0-O1', 9, /C0-O1 stands here a second time/, /id of its own/],
    [
      'nothing required',
      'file: notes/one.txt',
      'file: notes/one.txt\n        required: false',
      12,
      /No activity is required/,
      /Remove/,
    ],
    ['a colon in a text', 'title: A course', 'title: Act: now', 3, /colon/, /double quotes/],
    [
      'a key written twice',
      'language: en',
      'language: en\nlanguage: ky',
      3,
      /`language` is written twice/,
      /Keep one/,
    ],
    ['a tab', '    activities:\n      - key: one', '\tactivities:\n      - key: one', 14, /tab/, /spaces/],
    ['an open quote', 'title: A course', 'title: "A course', 3, /closing quote/, /Close/],
    ['an open bracket', 'language: en', 'language: [en', 2, /closing quote, bracket/, /Close/],
    ['a line too far in', '      - key: two', '     - key: two', 22, /indented further/, /same column/],
    ['a list too far out', '  - title: Second', ' - title: Second', 20, /indentation/, /same column/],
    ['entries out of line', '  - { id: C0-O2', '   - { id: C0-O2', 9, /indentation/, /same column/],
    ['words after a quote', 'title: A course', 'title: "A" course', 3, /after it has ended/, /double quotes/],
    [
      'emphasis at the start',
      'title: A course',
      'title: *A* course',
      3,
      /after it has ended/,
      /double quotes/,
    ],
    ['an ampersand at the start', 'title: A course', 'title: &A course', 3, /special meaning/, /quotes/],
    [
      'an alias',
      'title: A course',
      'title: &t A course\naudience2: *t',
      4,
      /special meaning/,
      /double quotes/,
    ],
    ['a tag', 'title: A course', 'title: !secret A course', 3, /exclamation mark/, /double quotes/],
    ['a control character', 'title: A course', 'title: "A\\u0000course"', 3, /control character/, /Remove/],
    ['no content', /^[\s\S]*$/.source, '# nothing\n', 1, /empty|group of keys/, /./],
  ])('with %s', (_, search, replacement, line, message, remedy) => {
    const broken = COURSE.replace(new RegExp(/[\\[]/.test(search) ? search : escaped(search)), replacement);
    expect(broken).not.toBe(COURSE);
    const { course, problems } = read(broken);
    expect(course).toBeUndefined();
    expect(problems.find((problem) => problem.line === line)).toMatchObject({
      file: 'course.yaml',
      severity: 'error',
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  it('says everything that is wrong at once, from top to bottom', () => {
    const { problems } = read(COURSE.replace('level: A', 'level: G').replace('minutes: 5', 'minutes: 0'));
    expect(problems.map(({ line }) => line)).toEqual([5, 18]);
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the files of a course', () => {
  it('are all used', () => {
    const { course, problems } = read(COURSE, { 'notes/three.txt': 'x', 'draft.txt': 'y' });
    expect(course).toBeUndefined();
    expect(problems).toMatchObject([
      { file: 'draft.txt', severity: 'warning' },
      {
        file: 'notes/three.txt',
        line: 1,
        severity: 'error',
        message: 'Nothing in the course uses this file.',
      },
    ]);
  });

  it('are checked by their kind, which knows the line', () => {
    const { problems } = read(COURSE, { 'notes/two.txt': 'quiet\nloud!' });
    expect(problems).toEqual([
      {
        file: 'notes/two.txt',
        line: 2,
        column: 5,
        severity: 'error',
        message: 'This is loud.',
        remedy: 'Be calm.',
      },
    ]);
  });
});
