import type { CourseDraft, ItemDraft } from '@gssr/course';
import type { ItemResponse } from '@gssr/contract';
import { rich, testCourse, type CourseShape } from './test-course.js';

const option = (id: string, fraction = '0') => ({
  id,
  content: rich(`Option ${id}`),
  fraction,
  feedback: rich(`About ${id}`),
});

const image = { source: '/favicon.svg', alt: 'A sign', width: 200, height: 200 };

const rubric = [
  {
    id: 'clear',
    content: rich('Clear'),
    levels: [
      { id: 'no', content: rich('No'), points: '0' },
      { id: 'yes', content: rich('Yes'), points: '2' },
    ],
  },
];

const choices = { shuffle: false };

/** The payload of one question of each kind, beside its kind, its words and what is said afterwards. */
const PAYLOADS: Readonly<Record<string, object>> = {
  SINGLE_CHOICE: { options: [option('a', '1'), option('b')], ...choices },
  MULTIPLE_CHOICE: { options: [option('a', '0.5'), option('b', '0.5'), option('c', '-1')], ...choices },
  TRUE_FALSE: { options: [option('true', '1'), option('false')], ...choices },
  SHORT_TEXT: {
    answers: [{ id: '1', pattern: 'referral', fraction: '1', feedback: rich('About the word') }],
    comparison: { case: false, width: false, diacritics: true },
  },
  NUMERICAL: {
    stem: rich('How many hours are {days} days?'),
    answers: [
      {
        id: '1',
        accepts: { type: 'VALUE', value: '48', tolerance: { type: 'NOMINAL', amount: '0' } },
        fraction: '1',
        feedback: null,
      },
    ],
    decimalMark: 'POINT',
    units: {
      entry: 'CHOSEN',
      grading: 'OF_ANSWER',
      penalty: '0.5',
      list: [
        { name: 'h', multiplier: '1' },
        { name: 'min', multiplier: '60' },
      ],
    },
    values: {},
    variants: [
      { id: 'two', values: { days: '2' }, answers: { 1: '48' } },
      { id: 'three', values: { days: '3' }, answers: { 1: '72' } },
    ],
  },
  MATCHING: {
    stems: ['1', '2'].map((id) => ({ id, content: rich(`Stem ${id}`), choice: `c${id}`, feedback: null })),
    choices: ['c1', 'c2', 'c3'].map((id) => ({ id, content: rich(`Choice ${id}`) })),
  },
  CLOZE: {
    stem: rich('She says [[who]] within [[when]] hours of [[what]].'),
    parts: [
      {
        id: 'who',
        weight: '1',
        question: {
          kind: 'SINGLE_CHOICE',
          stem: rich('Who'),
          options: [option('a', '1'), option('b')],
          feedback: null,
          ...choices,
        },
      },
      {
        id: 'when',
        weight: '2',
        question: {
          kind: 'NUMERICAL',
          stem: rich('Hours'),
          answers: [
            {
              id: '1',
              accepts: { type: 'VALUE', value: '72', tolerance: { type: 'NOMINAL', amount: '0' } },
              fraction: '1',
              feedback: null,
            },
          ],
          decimalMark: 'POINT',
          units: null,
          values: {},
          variants: [],
          feedback: null,
        },
      },
      {
        id: 'what',
        weight: '1',
        question: {
          kind: 'SHORT_TEXT',
          stem: rich('What'),
          answers: [{ id: '1', pattern: 'the assault', fraction: '1', feedback: null }],
          comparison: { case: false, width: false, diacritics: true },
          feedback: null,
        },
      },
    ],
  },
  GAP_SELECT: {
    stem: rich('First [[1]], then [[2]].'),
    gaps: ['1', '2'].map((id) => ({ id, choice: `w${id}`, feedback: null })),
    choices: ['w1', 'w2'].map((id) => ({ id, content: `word ${id}`, group: '1', reusable: true })),
  },
  DRAG_TEXT: {
    stem: rich('Drag [[1]] and [[2]].'),
    gaps: ['1', '2'].map((id) => ({ id, choice: `w${id}`, feedback: null })),
    choices: ['w1', 'w2'].map((id) => ({ id, content: `word ${id}`, group: '1', reusable: false })),
  },
  ORDERING: {
    items: ['1', '2', '3'].map((id) => ({ id, content: rich(`Step ${id}`), feedback: null })),
    credit: 'ABSOLUTE_POSITION',
  },
  DESCRIPTION: {},
  ESSAY: { rubric, leastWords: 2, mostWords: 50, markerNotes: rich('Notes for markers') },
  FILE_UPLOAD: { rubric, mostFiles: 2, mostBytes: 1_048_576, endings: ['pdf'], markerNotes: null },
  DRAG_IMAGE: {
    image,
    zones: ['1', '2'].map((id, index) => ({
      id,
      label: `Place ${id}`,
      region: { type: 'RECTANGLE', left: 10, top: 10 + 90 * index, width: 180, height: 60 },
      choice: `l${id}`,
      feedback: null,
    })),
    choices: ['l1', 'l2'].map((id) => ({ id, content: rich(`Label ${id}`), reusable: false })),
  },
  HOTSPOT: {
    image,
    spots: [
      {
        id: 's1',
        label: 'Upper part',
        region: { type: 'CIRCLE', x: 100, y: 50, radius: 40 },
        right: true,
        feedback: null,
      },
      {
        id: 's2',
        label: 'Lower part',
        region: { type: 'CIRCLE', x: 100, y: 150, radius: 40 },
        right: false,
        feedback: null,
      },
    ],
    mostPicks: 1,
    pickPenalty: '0',
  },
  SITUATIONAL_JUDGEMENT: {
    format: 'MOST_LEAST',
    options: ['1', '0.5', '0'].map((effectiveness, index) => ({
      id: `o${index + 1}`,
      content: rich(`Deed ${index + 1}`),
      effectiveness,
      votes: [],
      feedback: null,
    })),
    scale: [],
    shuffle: false,
  },
};

/** One question of each kind, whose feedback names its kind. */
export const everyKind = (): ItemDraft[] =>
  Object.entries(PAYLOADS).map(([kind, payload]) => ({
    key: kind.toLowerCase().replaceAll('_', '-'),
    outcome: 'O1',
    tags: [],
    payload: {
      kind,
      stem: rich(`Words of ${kind}`),
      feedback: rich(`Feedback of ${kind}`),
      ...payload,
    } as unknown as ItemDraft['payload'],
  }));

/** A test course whose quiz asks one question of each kind. */
export function courseOfEveryKind(shape: CourseShape = {}): CourseDraft {
  const items = everyKind();
  const course = testCourse({ lessons: 1, bank: 0, draw: items.length, ...shape });
  return { ...course, resources: { QUIZ: { categories: [{ key: 'all', title: 'All', items }] } } };
}

/** Answers that earn everything that the engine can give. */
export const RIGHT_ANSWERS: Readonly<Record<string, ItemResponse>> = {
  SINGLE_CHOICE: { options: ['a'] },
  MULTIPLE_CHOICE: { options: ['a', 'b'] },
  TRUE_FALSE: { options: ['true'] },
  SHORT_TEXT: { text: 'Referral' },
  MATCHING: {
    filled: [
      { slot: '1', choice: 'c1' },
      { slot: '2', choice: 'c2' },
    ],
  },
  CLOZE: {
    parts: [
      { id: 'who', response: { options: ['a'] } },
      { id: 'when', response: { text: '72', unit: null } },
      { id: 'what', response: { text: 'the assault' } },
    ],
  },
  GAP_SELECT: {
    filled: [
      { slot: '1', choice: 'w1' },
      { slot: '2', choice: 'w2' },
    ],
  },
  DRAG_TEXT: {
    filled: [
      { slot: '1', choice: 'w1' },
      { slot: '2', choice: 'w2' },
    ],
  },
  ORDERING: { order: ['1', '2', '3'] },
  ESSAY: { text: 'I would listen first.' },
  FILE_UPLOAD: { files: [{ id: 'f1', name: 'report.pdf', bytes: 1000 }] },
  DRAG_IMAGE: {
    filled: [
      { slot: '1', choice: 'l1' },
      { slot: '2', choice: 'l2' },
    ],
  },
  HOTSPOT: { picks: [{ x: 100, y: 50 }] },
  SITUATIONAL_JUDGEMENT: {
    judged: [
      { option: 'o1', place: 'MOST' },
      { option: 'o3', place: 'LEAST' },
    ],
  },
};
