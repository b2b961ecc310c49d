import { describe, expect, it } from '@jest/globals';
import type { ItemResponse, QuestionParts, RichText } from '@gssr/contract';
import { reviewRows, valueWords } from './reviewRows.js';

const rich = (text: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const option = (id: string) => ({ id, content: rich(`Words of ${id}`) });

const cases: [string, QuestionParts, ItemResponse, string[]][] = [
  [
    'matching',
    {
      __typename: 'MatchingView',
      kind: 'MATCHING',
      stem: [],
      stems: [option('s1'), option('s2')],
      choices: [option('c')],
    },
    { filled: [{ slot: 's2', choice: 'c' }] },
    ['Words of s1: -', 'Words of s2: Words of c'],
  ],
  [
    'gaps',
    {
      __typename: 'GapsView',
      kind: 'GAP_SELECT',
      stem: [],
      gaps: [{ id: '1', group: '1' }],
      words: [{ id: 'w', text: 'a word', group: '1', reusable: false }],
    },
    { filled: [{ slot: '1', choice: 'w' }] },
    ['null: a word'],
  ],
  [
    'cloze',
    {
      __typename: 'ClozeView',
      kind: 'CLOZE',
      stem: [],
      parts: [
        {
          id: '1',
          question: {
            __typename: 'ChoiceView',
            kind: 'MULTIPLE_CHOICE',
            stem: rich('Which?'),
            options: [option('a'), option('b')],
          },
        },
        {
          id: '2',
          question: {
            __typename: 'NumberView',
            kind: 'NUMERICAL',
            stem: [],
            decimalSeparator: 'POINT',
            units: ['km'],
          },
        },
      ],
    },
    {
      parts: [
        { id: '1', response: { options: ['a', 'b'] } },
        { id: '2', response: { text: '5', unit: 'km' } },
      ],
    },
    ['Which?: Words of a, Words of b', 'null: 5 km'],
  ],
  [
    'an order',
    { __typename: 'OrderingView', kind: 'ORDERING', stem: [], items: [option('a'), option('b')] },
    { order: ['b', 'a'] },
    ['Words of a: 2', 'Words of b: 1'],
  ],
  [
    'a rating',
    {
      __typename: 'JudgementView',
      kind: 'SITUATIONAL_JUDGEMENT',
      stem: [],
      format: 'RATE',
      options: [option('a')],
      scale: ['Bad', 'Good'],
    },
    { judged: [{ option: 'a', place: '2' }] },
    ['Words of a: Good'],
  ],
  [
    'the most and the least',
    {
      __typename: 'JudgementView',
      kind: 'SITUATIONAL_JUDGEMENT',
      stem: [],
      format: 'MOST_LEAST',
      options: [option('a')],
      scale: [],
    },
    { judged: [{ option: 'a', place: 'LEAST' }] },
    ['null: -', 'null: Words of a'],
  ],
];

describe('the rows of a review', () => {
  it.each(cases)('say in words what was answered to %s', (_, view, response, words) => {
    const rows = reviewRows(view, response);
    expect(
      rows.map((row) => `${row.label}: ${row.given === null ? '-' : valueWords(view, row, row.given)}`),
    ).toEqual(words);
  });
});
