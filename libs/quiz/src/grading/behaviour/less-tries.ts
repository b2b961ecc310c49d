import { add, compare, multiply, ratio, zero, type Exact } from '../exact.js';

/** What is left of a mark after `tries` that cost `penalty` each; never below zero. */
export function lessTries(earned: Exact, tries: number, penalty: Exact): Exact {
  const left = add(earned, multiply(ratio(BigInt(-tries), 1n), penalty));
  return compare(left, zero) < 0 ? zero : left;
}
