import { describe, expect, it } from '@jest/globals';
import { CourseFiles, readCourse, writeCourse, type CourseReading } from '@gssr/course';
import { DEFAULT_RULES } from '../quiz/quiz-rules.js';
import { quizDraftKind, rulesOf, type QuizContent } from './index.js';

const quiz = (key: string, lines: string[]): string =>
  [
    `      - key: ${key}`,
    '        kind: quiz',
    '        title: Quiz',
    '        minutes: 10',
    '        quiz:',
    ...lines.map((line) => `          ${line}`),
  ].join('\n');

const course = (...quizzes: string[][]): string => `code: C0
language: en
title: A course
summary: What it is.
level: A
audience: Everybody
outcomes:
  - { id: O1, text: Do it }
  - { id: O2, text: Do that }
sections:
  - title: First
    activities:
${quizzes.map((lines, index) => quiz(`quiz-${index}`, lines)).join('\n')}
`;

const item = (key: string, outcome: string, tags: string): string => `  - key: ${key}
    kind: true-false
    outcome: ${outcome}
    tags: [${tags}]
    stem: So it is with ${key}.
    correct: true
    feedbackTrue: Yes.
    feedbackFalse: No.
`;

const BANK = `category: a
title: The first
items:
${item('a1', 'O1', 'x')}${item('a2', 'O1', 'x, y')}${item('a3', 'O1', 'y')}${item('a4', 'O1', 'z')}${item('b1', 'O2', 'x')}${item('b2', 'O2', 'x')}`;

const read = (text: string): CourseReading =>
  readCourse(new CourseFiles(new Map(Object.entries({ 'course.yaml': text, 'bank/a.yaml': BANK }))), [
    quizDraftKind,
  ]);

const ALL = [
  'sections:',
  '  - title: One',
  '    instructions: Answer *all* of them.',
  '    questionsPerPage: all',
  '    draw:',
  '      - { tags: [x, y], count: 1, weight: 2.5 }',
  '      - { outcome: O2, tags: [x], count: 1 }',
  '  - draw:',
  '      - { questions: [a4, a1] }',
  'passMark: 60',
  'behaviour: adaptive-no-penalty',
  'opensAt: 2026-03-01T09:00+06:00',
  'closesAt: 2026-03-31T18:00:00Z',
  'timeLimitMinutes: 30',
  'graceSeconds: 20',
  'offlineMinutes: 60',
  'attemptsAllowed: 3',
  'waitMinutes: 1440',
  'gradingMethod: mean',
  'shuffleQuestions: true',
  'shuffleOptions: false',
  'navigation: sequential',
  'review: { afterSubmission: [answers, marks], afterClose: [key] }',
  'marking: { blind: false, secondMarker: sample, samplePercent: 20 }',
];

const contentOf = ({ course: read }: CourseReading): QuizContent =>
  read?.draft.sections[0]?.activities[0]?.content as QuizContent;

describe('the settings of a quiz', () => {
  it('become its rules', () => {
    const reading = read(course(ALL));
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(rulesOf(contentOf(reading))).toEqual({
      behaviour: 'ADAPTIVE_NO_PENALTY',
      timeLimitMinutes: 30,
      graceSeconds: 20,
      offlineMinutes: 60,
      opensAt: '2026-03-01T03:00:00.000Z',
      closesAt: '2026-03-31T18:00:00.000Z',
      attemptsAllowed: 3,
      waitMinutes: 1440,
      gradingMethod: 'MEAN',
      shuffleQuestions: true,
      shuffleOptions: false,
      navigation: 'SEQUENTIAL',
      review: { afterSubmission: ['ANSWERS', 'MARKS'], afterPass: [], afterClose: ['KEY'] },
      marking: { blind: false, secondMarker: 'SAMPLE', samplePercent: 20 },
      sections: [
        {
          title: 'One',
          instructions: [expect.objectContaining({ type: 'paragraph' })],
          questionsPerPage: null,
        },
        { title: null, instructions: null, questionsPerPage: 1 },
      ],
    });
  });

  it('are written and read back as the same', () => {
    const { course: all } = read(course(ALL));
    if (!all) throw new Error('The fixture is broken.');
    const files = new CourseFiles(new Map(Object.entries(writeCourse(all.draft, [quizDraftKind]))));
    expect(readCourse(files, [quizDraftKind]).course).toEqual(all);
  });

  it('leave the draft of a quiz that uses none of them as it always was', () => {
    const content = contentOf(read(course(['draw: [{ category: a, count: 1 }]', 'passMark: 75'])));
    expect(content).toEqual({
      draw: [{ category: 'a', count: 1 }],
      passMark: 75,
      timeLimitMinutes: null,
      attemptsAllowed: null,
      shuffleOptions: true,
      review: 'always',
    });
    expect(rulesOf(content)).toEqual(DEFAULT_RULES);
  });
});

const DRAW = 'draw: [{ category: a, count: 1 }]';
const FORM = (side: string, count = 1): string[] => [
  `draw: [{ outcome: O2, count: ${count} }]`,
  'passMark: 75',
  `form: { pair: p, side: ${side} }`,
];

describe('a quiz', () => {
  it.each<[string, RegExp, string[][]]>([
    ['that draws from nothing', /does not say from what/, [['draw: [{ count: 1 }]']]],
    ['with an unknown tag', /has the tag "w"/, [['draw: [{ tags: [w], count: 1 }]']]],
    ['with an unknown outcome', /no outcome "O9"/, [['draw: [{ outcome: O9, count: 1 }]']]],
    ['with an unknown question', /no question "a9"/, [['draw: [{ questions: [a9] }]']]],
    [
      'that names a question twice',
      /"a1" is asked already/,
      [['draw: [{ questions: [a1] }, { questions: [a2, a1] }]']],
    ],
    [
      'that draws too many',
      /draws 3 items from the tag "y" with the outcome O1, which has 2/,
      [['draw: [{ tags: [y], outcome: O1, count: 3 }]']],
    ],
    [
      'whose draws have too few together',
      /2 are left|1 are left|Other draws/,
      [['draw: [{ tags: [x], outcome: O2, count: 2 }, { outcome: O2, count: 1 }]']],
    ],
    [
      'that draws twice alike',
      /drawn from twice/,
      [['draw: [{ tags: [x], count: 1 }, { tags: [x], count: 2 }]']],
    ],
    ['that names and counts', /`count` does not belong here/, [['draw: [{ questions: [a1], count: 1 }]']]],
    ['with a fine weight', /`weight` is 0.00001/, [['draw: [{ tags: [x], count: 1, weight: 0.00001 }]']]],
    [
      'that marks nothing',
      /Nothing in this quiz is marked/,
      [['draw: [{ tags: [x], count: 1, weight: 0 }]']],
    ],
    [
      'with draw and sections',
      /`draw` does not belong here/,
      [[DRAW, 'sections: [{ draw: [{ category: a, count: 1 }] }]']],
    ],
    ['without either', /`draw` is missing/, [['shuffleOptions: true']]],
    [
      'that closes before it opens',
      /closes before it opens/,
      [[DRAW, 'opensAt: 2026-03-02T09:00Z', 'closesAt: 2026-03-01T09:00Z']],
    ],
    ['on no day', /`opensAt` is no day/, [[DRAW, 'opensAt: 2026-13-01T09:00Z']]],
    ['with a time of no place', /`opensAt` is "2026-03-01T09:00"/, [[DRAW, 'opensAt: 2026-03-01T09:00']]],
    [
      'with a review of nothing known',
      /which is not one of the possible values/,
      [[DRAW, 'review: { afterPass: [all] }']],
    ],
    ['with a sample of no size', /`samplePercent` is missing/, [[DRAW, 'marking: { secondMarker: sample }']]],
    [
      'with half a page',
      /`questionsPerPage` is "half"/,
      [['sections: [{ questionsPerPage: half, draw: [{ category: a, count: 1 }] }]']],
    ],
    [
      'that cites',
      /cannot cite a source/,
      [["sections: [{ instructions: 'See[^1].', draw: [{ category: a, count: 1 }] }]"]],
    ],
  ])('%s is refused by name', (_, message, [lines = []]) => {
    const { problems } = read(course([...lines, 'passMark: 75']));
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        message: expect.stringMatching(message),
        file: 'course.yaml',
      }),
    );
    for (const { remedy } of problems) expect(remedy).not.toBe('');
  });
});

describe('parallel forms', () => {
  it('have enough items on each outcome', () => {
    expect(
      read(course(FORM('A'), FORM('B'))).problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it.each<[string, RegExp, string[][]]>([
    ['of one form', /form A of "p" has no other form/, [FORM('A')]],
    ['of two forms A', /Two quizzes are the form A of "p"/, [FORM('A'), FORM('A')]],
    ['of three forms', /Three quizzes or more/, [FORM('A'), FORM('B'), FORM('A')]],
    [
      'that draw differently',
      /do not draw alike/,
      [FORM('A'), [DRAW, 'passMark: 75', 'form: { pair: p, side: B }']],
    ],
    [
      'that draw from no outcome',
      /about one outcome/,
      ['A', 'B'].map((side) => [DRAW, 'passMark: 75', `form: { pair: p, side: ${side} }`]),
    ],
    [
      'that ask too much',
      /The outcome O2 has 2 items for this draw; two forms that ask 2 each need 4/,
      [FORM('A', 2), FORM('B', 2)],
    ],
    [
      'whose draws overlap',
      /could ask "a2"/,
      ['A', 'B'].map((side) => [
        'draw: [{ outcome: O1, tags: [x], count: 1 }, { outcome: O1, tags: [y], count: 1 }]',
        'passMark: 75',
        `form: { pair: p, side: ${side} }`,
      ]),
    ],
  ])('%s are refused by name', (_, message, quizzes) => {
    const { problems } = read(course(...quizzes));
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'error', message: expect.stringMatching(message) }),
    );
  });
});
