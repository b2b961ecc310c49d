import { percent, toDecimalDown } from './decimal.js';
import { add, compare, divide, multiply, ratio, zero, type Exact } from './exact.js';

/** What an item earned, 1 being everything, and what it counts for in the quiz. */
export interface WeightedItem {
  readonly fraction: Exact;
  /** Zero or more. */
  readonly weight: Exact;
}

/** `earned` of `maximum`, and the one divided by the other. `share` is exact and may be below zero: see {@link totalScore}. */
export interface Score {
  readonly earned: Exact;
  readonly maximum: Exact;
  readonly share: Exact;
}

/**
 * The weighted total, exact. Single choices may cost marks, so a total can be negative; a quiz that wants a floor sets it
 * on the items' fractions beforehand, or on the total afterwards.
 * Throws RangeError for a negative weight and when no item carries weight, since no score follows from nothing.
 */
export function totalScore(items: readonly WeightedItem[]): Score {
  if (items.some(({ weight }) => compare(weight, zero) < 0))
    throw new RangeError('A weight is zero or more.');
  const earned = items.reduce((total, item) => add(total, multiply(item.fraction, item.weight)), zero);
  const maximum = items.reduce((total, item) => add(total, item.weight), zero);
  if (compare(maximum, zero) === 0)
    throw new RangeError('A score needs at least one item that carries weight.');
  return { earned, maximum, share: divide(earned, maximum) };
}

/** Whether the unrounded score reaches the pass mark, in percent of the maximum. */
export const passes = (score: Score, passMarkPercent: string | number): boolean =>
  compare(score.share, percent(passMarkPercent)) >= 0;

/** Percent of the maximum as people see it, cut and not rounded, so that nobody reads a pass mark that was not reached. */
export const shownPercent = (score: Score, places = 2): string =>
  toDecimalDown(multiply(score.share, ratio(100n, 1n)), places);
