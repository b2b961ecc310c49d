/**
 * A rational number in lowest terms, denominator above zero. Marks are added, weighed and compared in this form, so a
 * third stays a third and nothing is rounded before it is shown. Not JSON: store it with {@link formatExact}.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Exact = { numerator: 0n, denominator: 1n };
export const one: Exact = { numerator: 1n, denominator: 1n };

/** `numerator / denominator` in lowest terms. Throws RangeError for a denominator of zero. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('A ratio needs a denominator other than zero.');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * greatestCommonDivisor(magnitude(numerator), magnitude(denominator));
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const add = (a: Exact, b: Exact): Exact =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const multiply = (a: Exact, b: Exact): Exact =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator);

/** Throws RangeError when `b` is zero. */
export const divide = (a: Exact, b: Exact): Exact =>
  ratio(a.numerator * b.denominator, a.denominator * b.numerator);

export const sum = (values: readonly Exact[]): Exact => values.reduce(add, zero);

/** Below, at or above zero as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
