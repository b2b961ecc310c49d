import { expect } from '@jest/globals';

/** Holds `actual` to `expected` within a relative tolerance. */
export function expectClose(actual: number | null | undefined, expected: number, relative: number): void {
  expect(typeof actual).toBe('number');
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}
