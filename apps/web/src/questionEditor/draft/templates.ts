import type { DecimalMark } from './courseMark.js';
import type { Json } from '../../authoring/draft/json.js';

/** The kinds of question in the order in which an author is offered them. */
export const KINDS = [
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'TRUE_FALSE',
  'MATCHING',
  'ORDERING',
  'SHORT_TEXT',
  'NUMERICAL',
  'CLOZE',
  'GAP_SELECT',
  'DRAG_TEXT',
  'DRAG_IMAGE',
  'HOTSPOT',
  'SITUATIONAL_JUDGEMENT',
  'ESSAY',
  'FILE_UPLOAD',
  'DESCRIPTION',
] as const;

export type Kind = (typeof KINDS)[number];

export const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value);

const option = (id: string, fraction: string): Json => ({ id, content: '', fraction, feedback: null });
const rubric: Json = [
  {
    id: 'a',
    content: '',
    levels: [
      { id: 'a', content: '', points: '0' },
      { id: 'b', content: '', points: '1' },
      { id: 'c', content: '', points: '2' },
    ],
  },
];
const image: Json = { source: '', alt: '', width: 1, height: 1 };

const own: Readonly<Record<Kind, { readonly [field: string]: Json }>> = {
  SINGLE_CHOICE: {
    options: [option('a', '1'), option('b', '0'), option('c', '0'), option('d', '0')],
    shuffle: true,
  },
  MULTIPLE_CHOICE: {
    options: [option('a', '1/2'), option('b', '1/2'), option('c', '-1/2'), option('d', '-1/2')],
    shuffle: true,
    allOrNothing: false,
  },
  TRUE_FALSE: {
    options: [
      { id: 'true', content: 'True', fraction: '1', feedback: null },
      { id: 'false', content: 'False', fraction: '0', feedback: null },
    ],
    shuffle: false,
  },
  MATCHING: {
    stems: [
      { id: 'a', content: '', choice: 'a', feedback: null },
      { id: 'b', content: '', choice: 'b', feedback: null },
      { id: 'c', content: '', choice: 'c', feedback: null },
    ],
    choices: ['a', 'b', 'c'].map((id) => ({ id, content: '' })),
  },
  ORDERING: {
    items: ['a', 'b', 'c'].map((id) => ({ id, content: '', feedback: null })),
    credit: 'ABSOLUTE_POSITION',
  },
  SHORT_TEXT: {
    answers: [{ id: 'a', pattern: '', fraction: '1', feedback: null }],
    comparison: { case: false, width: false, diacritics: true },
  },
  NUMERICAL: {
    answers: [
      {
        id: 'a',
        accepts: { type: 'VALUE', value: '', tolerance: { type: 'NOMINAL', amount: '0' } },
        fraction: '1',
        feedback: null,
      },
    ],
    units: null,
    values: {},
    variants: [],
  },
  CLOZE: { parts: [] },
  GAP_SELECT: { gaps: [], choices: [] },
  DRAG_TEXT: { gaps: [], choices: [] },
  DRAG_IMAGE: { image, zones: [], choices: [] },
  HOTSPOT: { image, spots: [], mostPicks: 1, pickPenalty: '0' },
  SITUATIONAL_JUDGEMENT: {
    format: 'BEST',
    options: ['1', '0.7', '0.3', '0'].map((effectiveness, index) => ({
      id: 'abcd'.charAt(index),
      content: '',
      effectiveness,
      votes: [],
      feedback: null,
    })),
    scale: [],
    shuffle: true,
  },
  ESSAY: { rubric, leastWords: null, mostWords: null, markerNotes: null },
  FILE_UPLOAD: { rubric, mostFiles: 1, mostBytes: 10 * 1024 * 1024, endings: ['pdf'], markerNotes: null },
  DESCRIPTION: {},
};

/** A question to begin with: everything that its kind has, and nothing said yet. */
export const newQuestion = (kind: Kind, decimalMark: DecimalMark = 'POINT'): Json => ({
  kind,
  stem: '',
  feedback: null,
  ...own[kind],
  ...(kind === 'NUMERICAL' ? { decimalMark } : {}),
});
