import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apart } from './labelPlaces.js';

describe('labels beside lines', () => {
  it('stand where they want to when there is room', () => {
    expect(apart([100, 20, 60], 16, 0, 200)).toEqual([100, 20, 60]);
  });

  it('never cover each other, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 12, max: 208 }), { minLength: 1, maxLength: 8 }), (wanted) => {
        const places = apart(wanted, 16, 12, 208);
        const sorted = places.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((place, index) => expect(place - sorted[index]!).toBeGreaterThanOrEqual(16));
        expect(sorted[0]).toBeGreaterThanOrEqual(12);
        expect(sorted.at(-1)).toBeLessThanOrEqual(208);
        wanted.forEach((a, i) =>
          wanted.forEach((b, j) => a < b && expect(places[i]).toBeLessThan(places[j]!)),
        );
      }),
    );
  });
});
