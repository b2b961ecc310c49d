import { describe, expect, it } from '@jest/globals';
import type { AttemptParts } from '@gssr/contract';
import { allPages, numbersOf, pageForward, pagesOf } from './pages.js';

type Item = AttemptParts['items'][number];

const item = (section: number, typename: 'TextView' | 'DescriptionView' = 'TextView'): Item => ({
  position: 0,
  section,
  flagged: false,
  item: { __typename: typename, kind: typename === 'TextView' ? 'SHORT_TEXT' : 'DESCRIPTION', stem: [] },
  response: null,
  revision: 0,
  savedAt: null,
  certainty: null,
  asksCertainty: false,
  live: null,
});
const section = (questionsPerPage: number | null) => ({ title: null, instructions: null, questionsPerPage });

describe('the pages of a quiz', () => {
  it('hold as many questions as their section says, and never those of two sections', () => {
    const items = [item(0), item(0), item(0), item(1), item(1)];
    expect(pagesOf(items, [section(2), section(null)])).toEqual([
      { section: 0, opens: true, questions: [0, 1] },
      { section: 0, opens: false, questions: [2] },
      { section: 1, opens: true, questions: [3, 4] },
    ]);
  });

  it('can be one for each section', () => {
    expect(
      allPages([item(0), item(0), item(1)], [section(1), section(1)]).map(({ questions }) => questions),
    ).toEqual([[0, 1], [2]]);
  });

  it('number what is asked, and nothing else', () => {
    expect(numbersOf([item(0), item(0, 'DescriptionView'), item(0)])).toEqual([1, null, 2]);
  });
});

it('an address leads one page forward at most where pages that were left stay closed', () => {
  expect([0, 1, 2, 3, 9].map((asked) => pageForward(asked, 2))).toEqual([2, 2, 2, 3, 2]);
});
