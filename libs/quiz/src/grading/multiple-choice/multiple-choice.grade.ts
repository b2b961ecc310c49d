import type { ChoiceRule } from '../choice/choice.grade.js';
import { fractionOf } from '../fraction.js';
import { isPositive } from '../choice/choice.review.js';
import { add, compare, one, ratio, sum, zero, type Exact } from '../exact.js';

/** Room for shares that authors round: three times 33.33 % is meant to be the whole. */
const ROUNDING = ratio(1n, 2000n);

/** Whether shares that add up to `total` are meant to be the whole mark: from 99.95 to 100.05 %. */
export const isWhole = (total: Exact): boolean =>
  reachesWhole(total) && compare(total, add(one, ROUNDING)) <= 0;

/**
 * What the right options earn less what the wrong ones cost, never below zero and never above one. All the right ones and
 * none that costs is exactly one, however the author rounded the shares.
 */
export const partialCredit: ChoiceRule = {
  code: 'PARTIAL_CREDIT',
  fraction: (chosen) => {
    const total = sum(chosen.map(fractionOf));
    if (reachesWhole(total)) return one;
    return compare(total, zero) < 0 ? zero : total;
  },
  correct: isPositive,
};

/** One for all the options that earn and none that does not, zero for anything else. */
export const allOrNothing: ChoiceRule = {
  code: 'ALL_OR_NOTHING',
  fraction: (chosen, { options }) =>
    options.every((option) => chosen.includes(option) === isPositive(option)) ? one : zero,
  correct: isPositive,
};

/**
 * Fractions for options of which only right or wrong is known: a right one earns its share of the mark, a wrong one costs
 * as much. Throws RangeError when none is right.
 */
export function equalShares(correct: readonly boolean[]): string[] {
  const right = correct.filter(Boolean).length;
  if (right === 0) throw new RangeError('A multiple choice needs at least one right option.');
  const share = right === 1 ? '1' : `1/${right}`;
  return correct.map((isRight) => (isRight ? share : `-${share}`));
}

const reachesWhole = (total: Exact): boolean => compare(add(total, ROUNDING), one) >= 0;
