import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExact } from './decimal.js';
import { add, compare, divide, multiply, ratio, sum, zero, type Exact } from './exact.js';

const anyExact = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

const same = (a: Exact, b: Exact) => expect(formatExact(a)).toBe(formatExact(b));

describe('exact arithmetic', () => {
  it('keeps lowest terms and a denominator above zero', () => {
    expect([ratio(2n, 4n), ratio(3n, -9n), ratio(0n, -5n)].map(formatExact)).toEqual(['1/2', '-1/3', '0']);
  });

  it('refuses to divide by zero', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => divide(ratio(1n, 2n), zero)).toThrow(RangeError);
  });

  it('adds three thirds to one', () => {
    const third = ratio(1n, 3n);
    expect(formatExact(sum([third, third, third]))).toBe('1');
  });

  it('adds and multiplies in any order, and division undoes multiplication', () => {
    fc.assert(
      fc.property(anyExact, anyExact, anyExact, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        if (compare(b, zero) !== 0) same(divide(multiply(a, b), b), a);
      }),
    );
  });

  it('orders as numbers are ordered', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        const difference = Number(a.numerator * b.denominator - b.numerator * a.denominator);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(difference) + 0);
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });
});
