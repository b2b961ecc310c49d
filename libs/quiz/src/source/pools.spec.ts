import { describe, expect, it } from '@jest/globals';
import { testCourse } from '@gssr/test-support';
import type { BankDraft, BankItemDraft } from './bank-draft.js';
import { drawsOf } from './draws.js';
import { countsOne, poolsOf } from './pools.js';
import type { DrawRule, QuizContent } from './quiz-content.js';

/** A bank of questions with these marks, the first of them `q1`. */
const bankOf = (...marks: (string | undefined)[]): BankDraft => {
  const { categories } = testCourse({ bank: marks.length }).resources['QUIZ'] as BankDraft;
  const items = (categories[0]?.items ?? []).map((item, index): BankItemDraft => {
    const defaultMark = marks[index];
    return defaultMark === undefined ? item : { ...item, defaultMark };
  });
  return { categories: [{ key: 'all', title: 'All', items }] };
};

const pools = (rule: DrawRule, bank: BankDraft) => {
  const draws = drawsOf({ draw: [rule] } as unknown as QuizContent, bank);
  return {
    pools: poolsOf(draws).map(({ weight, count, candidates }) => [weight, count, candidates.length]),
    one: draws.some(countsOne),
  };
};

describe('what each question of a quiz counts', () => {
  const named: DrawRule = { questions: ['q2', 'q1', 'q3'] };
  const random: DrawRule = { category: 'all', count: 2 };

  it('is its own mark where the quiz names it and says nothing', () => {
    expect(pools(named, bankOf('2', undefined, '1/3'))).toEqual({
      pools: [
        ['1', 1, 1],
        ['2', 1, 1],
        ['1/3', 1, 1],
      ],
      one: false,
    });
  });

  it('is the mark that all share, drawn at random or named', () => {
    expect(pools(named, bankOf('2', '2.0', '4/2')).pools).toEqual([['2.0', 3, 3]]);
    expect(pools(random, bankOf('2', '2', '2'))).toEqual({ pools: [['2', 2, 3]], one: false });
    expect(pools(random, bankOf(undefined, '1'))).toEqual({ pools: [['1', 2, 2]], one: false });
  });

  it('is one where questions of different marks are drawn at random', () => {
    expect(pools(random, bankOf('2', '3', '3'))).toEqual({ pools: [['1', 2, 3]], one: true });
  });

  it('is what the quiz says, where it does', () => {
    expect(pools({ ...named, weight: 5 }, bankOf('2', '3', '4')).pools).toEqual([['5', 3, 3]]);
    expect(pools({ ...random, weight: 0 }, bankOf('2', '3', '4'))).toEqual({
      pools: [['0', 2, 3]],
      one: false,
    });
  });

  it('asks no mark of what nobody marks', () => {
    const bank = bankOf('2', '2', '0');
    const [category] = bank.categories;
    const [one, two, text] = category?.items ?? [];
    const payload = { kind: 'DESCRIPTION', stem: [] } as unknown as BankItemDraft['payload'];
    const items = [one!, two!, { ...text!, payload }];
    expect(pools(random, { categories: [{ ...category!, items }] })).toEqual({
      pools: [['2', 2, 3]],
      one: false,
    });
  });
});
