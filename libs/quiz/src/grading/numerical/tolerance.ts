import { add, compare, divide, multiply, one, ratio, type Exact } from '../exact.js';
import { readPlain } from './number.js';
import type { NumericalAnswer, Tolerance } from './numerical.payload.js';

/** The least and the greatest number that an answer takes, both included. */
export interface Interval {
  readonly from: Exact;
  readonly to: Exact;
}

/** Null for an answer that takes every number. Throws RangeError for a payload that was never checked. */
export function intervalOf({ accepts }: NumericalAnswer): Interval | null {
  switch (accepts.type) {
    case 'ANYTHING':
      return null;
    case 'RANGE':
      return { from: figure(accepts.from), to: figure(accepts.to) };
    case 'VALUE':
      return around(figure(accepts.value), accepts.tolerance);
  }
}

export const isWithin = (interval: Interval | null, value: Exact): boolean =>
  interval === null || (compare(interval.from, value) <= 0 && compare(value, interval.to) <= 0);

/** A figure of a checked payload. */
export function figure(text: string): Exact {
  const value = readPlain(text);
  if (!value) throw new RangeError(`Not a number: ${text.slice(0, 40)}`);
  return value;
}

function around(value: Exact, { type, amount }: Tolerance): Interval {
  const by = figure(amount);
  switch (type) {
    case 'NOMINAL':
      return between(add(value, negative(by)), add(value, by));
    case 'RELATIVE': {
      const share = multiply(value, by);
      return between(add(value, negative(share)), add(value, share));
    }
    case 'GEOMETRIC':
      return between(divide(value, add(one, by)), multiply(value, add(one, by)));
  }
}

/** What grows with a number below zero shrinks. */
const between = (a: Exact, b: Exact): Interval =>
  compare(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a };

const negative = (value: Exact): Exact => ratio(-value.numerator, value.denominator);
