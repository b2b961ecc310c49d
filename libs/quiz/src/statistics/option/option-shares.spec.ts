import { describe, expect, it } from '@jest/globals';
import type { QuestionPayload } from '../../grading/index.js';
import { questionKinds } from '../../grading/index.js';
import { alternativesOf, ANSWERED } from './alternatives.js';
import { optionShares, type ThirdCount } from './option-shares.js';

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
const payload = (value: object) => ({ stem: text('Which?'), feedback: null, ...value }) as QuestionPayload;

const matching = payload({
  kind: 'MATCHING',
  stems: [
    { id: 's1', content: text('Listen'), choice: 'c1', feedback: null },
    { id: 's2', content: text('Refer'), choice: 'c2', feedback: null },
  ],
  choices: [
    { id: 'c1', content: text('first') },
    { id: 'c2', content: text('last') },
  ],
});

const counted = (partId: string | null, optionId: string | null, n: number, third = 0): ThirdCount => ({
  ...{ third, partId, optionId, n },
});

describe('what can be answered', () => {
  it('is told part by part, with what earns the mark', () => {
    expect(alternativesOf(matching)).toEqual([
      { partId: 's1', part: 'Listen', optionId: 'c1', label: 'first', fraction: '1' },
      { partId: 's1', part: 'Listen', optionId: 'c2', label: 'last', fraction: '0' },
      { partId: 's2', part: 'Refer', optionId: 'c1', label: 'first', fraction: '0' },
      { partId: 's2', part: 'Refer', optionId: 'c2', label: 'last', fraction: '1' },
    ]);
  });

  it('is the place of each item to be ordered', () => {
    const items = ['i1', 'i2'].map((id) => ({ id, content: text(id), feedback: null }));
    const ordering = payload({ kind: 'ORDERING', items, credit: 'DISTANCE' });
    expect(
      alternativesOf(ordering).map(({ partId, optionId, fraction }) => [partId, optionId, fraction]),
    ).toEqual([
      ['i1', '1', '1'],
      ['i1', '2', '0'],
      ['i2', '1', '0'],
      ['i2', '2', '1'],
    ]);
  });

  it('is a choice or a text in each part of a cloze', () => {
    const options = [{ id: 'x', content: text('yes'), fraction: '1', feedback: null }];
    const cloze = payload({
      kind: 'CLOZE',
      parts: [
        { id: 'p1', weight: '1', question: { kind: 'SINGLE_CHOICE', stem: text('Gap'), options } },
        { id: 'p2', weight: '1', question: { kind: 'SHORT_TEXT', stem: text('Word') } },
      ],
    });
    expect(alternativesOf(cloze).map(({ partId, optionId }) => [partId, optionId])).toEqual([
      ['p1', 'x'],
      ['p2', null],
    ]);
  });

  it.each<[string, string[][]]>([
    ['BEST', [['BEST', 'o1']]],
    [
      'MOST_LEAST',
      [
        ['MOST', 'o1'],
        ['LEAST', 'o1'],
      ],
    ],
    ['RANK', [['o1', '1']]],
    [
      'RATE',
      [
        ['o1', '1'],
        ['o1', '2'],
      ],
    ],
  ])('is the judgement of %s', (format, expected) => {
    const options = [{ id: 'o1', content: text('Wait'), effectiveness: '1', votes: [], feedback: null }];
    const judgement = payload({ kind: 'SITUATIONAL_JUDGEMENT', format, options, scale: ['bad', 'good'] });
    expect(alternativesOf(judgement).map(({ partId, optionId }) => [partId, optionId])).toEqual(expected);
  });

  it('is each spot of an image, and what lies outside them all', () => {
    const region = { type: 'CIRCLE', x: 5, y: 5, radius: 2 };
    const spots = [
      { id: 'door', label: 'The door', region, right: true, feedback: null },
      { id: 'wall', label: 'The wall', region, right: false, feedback: null },
    ];
    expect(
      alternativesOf(payload({ kind: 'HOTSPOT', spots })).map(({ optionId, fraction }) => [
        optionId,
        fraction,
      ]),
    ).toEqual([
      ['door', '1'],
      ['wall', '0'],
      ['*', '0'],
    ]);
  });

  it('is nothing for what people write, show or only read', () => {
    const countless = ['ESSAY', 'FILE_UPLOAD', 'DESCRIPTION'] as const;
    for (const kind of countless) {
      expect(questionKinds).toContain(kind);
      expect(alternativesOf(payload({ kind }))).toEqual([]);
    }
  });
});

describe('how often it was answered', () => {
  it('counts the blanks of each part', () => {
    const counts = [counted('s1', 'c1', 3), counted('s1', 'c2', 1), counted('s2', 'c2', 2)];
    const shares = optionShares(alternativesOf(matching), [5, 0, 0], counts);
    expect(shares.map(({ partId, optionId, chosen }) => `${partId} ${optionId} ${chosen[0]}`)).toEqual([
      ...['s1 c1 3', 's1 c2 1', 's1 null 1'],
      ...['s2 c1 0', 's2 c2 2', 's2 null 3'],
    ]);
    expect(shares[0]?.share).toEqual([0.6, null, null]);
  });

  it('counts the blanks of a part that takes several options by who answered it, and not by what they chose', () => {
    const options = ['a', 'b'].map((id) => ({ id, content: text(id), fraction: '0.5', feedback: null }));
    const question = { kind: 'MULTIPLE_CHOICE', stem: text('Which?'), options };
    const cloze = payload({ kind: 'CLOZE', parts: [{ id: 'p', weight: '1', question }] });
    const counts = [counted('p', 'a', 2), counted('p', 'b', 2), counted('p', ANSWERED, 2)];
    const shares = optionShares(alternativesOf(cloze), [3, 1, 0], counts);
    expect(shares.map(({ optionId, chosen }) => [optionId, chosen])).toEqual([
      ['a', [2, 0, 0]],
      ['b', [2, 0, 0]],
      [null, [1, 1, 0]],
    ]);
  });

  it('lists what was typed, the most frequent first, and nothing that one person alone typed', () => {
    const counts = [
      ...[counted(null, 'court', 2), counted(null, 'police', 1), counted(null, 'police', 4, 2)],
      ...[counted(null, 'my own name', 1), counted(null, null, 3)],
    ];
    const shares = optionShares(alternativesOf(payload({ kind: 'SHORT_TEXT' })), [7, 0, 4], counts);
    expect(shares.map(({ optionId, chosen }) => [optionId, chosen])).toEqual([
      ['police', [1, 0, 4]],
      ['court', [2, 0, 0]],
      [null, [3, 0, 0]],
    ]);
  });
});
