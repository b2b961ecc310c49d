import { describe, expect, it } from '@jest/globals';
import { itemFigures } from '../item/item-figures.js';
import { sumsOfMarks } from './sums-of-marks.js';

describe('the sums of a table of marks', () => {
  it('are in shares of what each item is worth where its figures are', () => {
    const { totals, items } = sumsOfMarks(
      [
        [8, 0],
        [4, 1],
        [0, 1],
      ],
      [8, 1],
    );
    const [first] = itemFigures(items, { n: totals.n, maximum: totals.maximum, parts: items });
    expect(totals.maximum).toBe(9);
    expect(first).toMatchObject({ facility: 0.5, standardDeviation: 0.5 });
    expect(first?.intendedWeight).toBeCloseTo(800 / 9);
  });

  it('have no variance where only rounding differs', () => {
    const { items } = sumsOfMarks([
      [0.2, 1],
      [0.4, 1],
      [0.9, 1],
    ]);
    expect(items[0]?.restSquares).toBe(0);
  });
});
