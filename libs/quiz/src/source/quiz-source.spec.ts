import { describe, expect, it } from '@jest/globals';
import { CourseFiles, readCourse, writeCourse } from '@gssr/course';
import { validatePayload } from '../grading/index.js';
import { quizDraftKind, type BankDraft } from './index.js';

const COURSE = `code: C0
language: en
title: A course
summary: What it is.
level: A
audience: Everybody
outcomes:
  - { id: O1, text: Do it }
sections:
  - title: First
    activities:
      - key: final
        kind: quiz
        title: Quiz
        minutes: 10
        quiz:
          draw:
            - { category: a, count: 2 }
            - { category: b, count: 1 }
          passMark: 75
`;

const A = `category: a
title: The first
items:
  - key: a1
    kind: single-choice
    outcome: O1
    tags: [x, y]
    stem: Which?
    options:
      - { text: This, correct: true, feedback: Yes. }
      - { text: That, feedback: No. }
    feedback: Remember.
    shuffle: false
  - key: a2
    kind: multiple-choice
    outcome: O1
    stem: Which *three*?
    options:
      - { text: One, correct: true, feedback: Yes. }
      - { text: Two, correct: true, feedback: Yes. }
      - { text: Three, correct: true, feedback: Yes. }
      - { text: Four, feedback: No. }
`;

const B = `category: b
title: The second
items:
  - key: b1
    kind: true-false
    outcome: O1
    stem: So it is.
    correct: true
    feedbackTrue: Yes.
    feedbackFalse: No.
`;

const readFiles = (files: Record<string, string>) =>
  readCourse(new CourseFiles(new Map(Object.entries(files))), [quizDraftKind]);

const read = (course = COURSE, a = A, b = B) =>
  readFiles({ 'course.yaml': course, 'bank/02-a.yaml': a, 'bank/01-b.yaml': b });

describe('a quiz', () => {
  it('becomes its settings, with what was left out', () => {
    const { course, problems } = read();
    expect(problems).toEqual([]);
    expect(course?.draft.sections[0]?.activities[0]?.content).toEqual({
      draw: [
        { category: 'a', count: 2 },
        { category: 'b', count: 1 },
      ],
      passMark: 75,
      timeLimitMinutes: null,
      attemptsAllowed: null,
      shuffleOptions: true,
      review: 'always',
    });
  });

  it('has a bank sorted by category, which the grading engine accepts as it is', () => {
    const bank = read().course?.draft.resources['QUIZ'] as BankDraft;
    expect(bank.categories.map(({ key, title }) => [key, title])).toEqual([
      ['a', 'The first'],
      ['b', 'The second'],
    ]);
    const items = bank.categories.flatMap((category) => category.items);
    expect(items.map(({ key, outcome, tags }) => [key, outcome, tags])).toEqual([
      ['a1', 'O1', ['x', 'y']],
      ['a2', 'O1', []],
      ['b1', 'O1', []],
    ]);
    for (const { payload } of items)
      expect(validatePayload(payload)).toEqual({ ok: true, payload, warnings: [] });
  });

  it('is written and read back as the same', () => {
    const changed = COURSE.replace(
      'passMark: 75',
      'passMark: 50\n          timeLimitMinutes: 30\n          attemptsAllowed: 3\n          shuffleOptions: false\n          review: score-only',
    );
    for (const { course } of [read(), read(changed)]) {
      if (!course) throw new Error('The fixture is broken.');
      expect(readFiles(writeCourse(course.draft, [quizDraftKind])).course).toEqual(course);
    }
  });
});

describe('a broken quiz', () => {
  type Case = [
    name: string,
    file: string,
    search: string,
    replacement: string,
    line: number,
    message: RegExp,
  ];
  it.each<Case>([
    ['more than there is', 'course.yaml', 'count: 2', 'count: 3', 18, /draws 3 items from "a", which has 2/],
    ['an unknown category', 'course.yaml', 'category: b', 'category: c', 19, /no category "c"/],
    ['a category twice', 'course.yaml', 'category: b', 'category: a', 19, /drawn from twice/],
    ['a bad pass mark', 'course.yaml', 'passMark: 75', 'passMark: 101', 20, /over 100/],
    ['a bad review', 'course.yaml', 'passMark: 75', 'passMark: 75\n          review: never', 21, /"never"/],
    ['no draw', 'course.yaml', /draw:\n.*\n.*\n/.source, 'draw: []\n', 17, /0 entries/],
    ['no settings', 'course.yaml', /quiz:\n[^]*/.source, 'required: true\n', 12, /`quiz` is missing/],
    [
      'a category in two files',
      'bank/02-a.yaml',
      'category: a',
      'category: b',
      1,
      /Another file has the category "b"/,
    ],
    ['a repeated item', 'bank/02-a.yaml', 'key: a2', 'key: a1', 14, /has the key "a1" already/],
    ['an unknown outcome', 'bank/02-a.yaml', 'outcome: O1', 'outcome: O2', 6, /no outcome "O2"/],
    ['no outcome', 'bank/01-b.yaml', '    outcome: O1\n', '', 4, /`outcome` is missing/],
    [
      'shares under 100',
      'bank/02-a.yaml',
      /correct: true(, feedback: Yes. \}\n *- \{ text: Tw[^]*)correct: true([^]*)correct: true/.source,
      'fraction: 30$1fraction: 40$2fraction: 20',
      18,
      /add up to 90(\.0+)? %/,
    ],
    ['no full mark', 'bank/02-a.yaml', 'correct: true', 'fraction: 99', 9, /No option earns the full mark/],
    ['two options alike', 'bank/02-a.yaml', 'text: That', 'text: This', 11, /Two options read "This"/],
    ['a citation', 'bank/02-a.yaml', '*three*?', '*three*?[^x]', 17, /cannot cite/],
    ['a tag with blanks', 'bank/02-a.yaml', '[x, y]', '[x, y z]', 7, /Entry 2 of `tags` is "y z"/],
  ])('with %s', (_, file, search, replacement, line, message) => {
    const files = { 'course.yaml': COURSE, 'bank/02-a.yaml': A, 'bank/01-b.yaml': B };
    const before = new Map(Object.entries(files)).get(file) ?? '';
    const broken = before.replace(/\\|\[\^]/.test(search) ? new RegExp(search) : search, replacement);
    expect(broken).not.toBe(before);
    const { course, problems } = readFiles({ ...files, [file]: broken });
    expect(course).toBeUndefined();
    expect(problems.find((problem) => message.test(problem.message))).toMatchObject({
      file,
      line,
      severity: 'error',
    });
  });
});

describe('what an author should look at', () => {
  it.each<[string, string, string, number, RegExp]>([
    [
      'a category that nobody draws from',
      COURSE.replace(/ +- \{ category: b, count: 1 \}\n/, ''),
      'bank/01-b.yaml',
      1,
      /No quiz draws/,
    ],
    [
      'less time than it takes',
      COURSE.replace('passMark: 75', 'passMark: 75\n          timeLimitMinutes: 5'),
      'course.yaml',
      21,
      /ends after 5/,
    ],
    [
      'an outcome that nobody asks about',
      COURSE.replace('Do it }', 'Do it }\n  - { id: O2, text: Do that }'),
      'course.yaml',
      9,
      /about the outcome O2/,
    ],
  ])('is %s', (_, course, file, line, message) => {
    const reading = read(course);
    expect(reading.course).toBeDefined();
    expect(reading.problems).toMatchObject([
      { file, line, severity: 'warning', message: expect.stringMatching(message) },
    ]);
  });
});
