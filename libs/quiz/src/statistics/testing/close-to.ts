import { expect } from '@jest/globals';

/** What is left of figures that cancel, as floats and as tables with ten decimals. */
const NOTHING = 1e-9;

/** Holds `actual` to `expected` within a relative tolerance; null is equal to null alone. */
export function expectClose(
  actual: number | null | undefined,
  expected: number | null,
  relative: number,
): void {
  if (expected === null) {
    expect(actual).toBeNull();
    return;
  }
  expect(typeof actual).toBe('number');
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + NOTHING);
}
