import { describe, expect, it } from '@jest/globals';
import type { ItemResponse } from '@gssr/contract';
import { isBlank, sameResponse } from './response.js';

const blanks: ItemResponse[] = [
  { options: [] },
  { text: ' ' },
  { text: '', unit: 'km' },
  { filled: [] },
  { order: [] },
  { picks: [] },
  { judged: [] },
  { files: [] },
  { parts: [{ id: '1', response: { text: '' } }] },
];

const pairs: [string, ItemResponse, ItemResponse][] = [
  ['options in another order', { options: ['b', 'a'] }, { options: ['a', 'b'] }],
  ['text with space around it', { text: ' a ' }, { text: 'a' }],
  ['a number without a unit', { text: '1' }, { text: '1', unit: null }],
  [
    'slots in another order',
    {
      filled: [
        { slot: '2', choice: 'x' },
        { slot: '1', choice: 'y' },
      ],
    },
    {
      filled: [
        { slot: '1', choice: 'y' },
        { slot: '2', choice: 'x' },
      ],
    },
  ],
  [
    'a part that is blank and one that is not there',
    { parts: [{ id: '1', response: { text: 'a' } }] },
    {
      parts: [
        { id: '2', response: { options: [] } },
        { id: '1', response: { text: 'a ' } },
      ],
    },
  ],
];

describe('a response', () => {
  it.each(blanks)('is blank as %j', (response) => expect(isBlank(response)).toBe(true));

  it.each(pairs)('is the same with %s', (_, mine, theirs) => {
    expect(sameResponse(mine, theirs)).toBe(true);
    expect(isBlank(mine)).toBe(false);
  });

  it('differs where order is the answer, and where something else was given', () => {
    expect(sameResponse({ order: ['a', 'b'] }, { order: ['b', 'a'] })).toBe(false);
    expect(
      sameResponse({ filled: [{ slot: '1', choice: 'x' }] }, { filled: [{ slot: '1', choice: 'y' }] }),
    ).toBe(false);
    expect(sameResponse({ text: 'a' }, null)).toBe(false);
    expect(sameResponse({ options: [] }, null)).toBe(true);
  });
});
