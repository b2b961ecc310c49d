import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyMarks } from '../testing/any-marks.js';
import { sumsOfMarks } from '../testing/sums-of-marks.js';
import { itemFigures, type ItemFigures } from './item-figures.js';

function figuresOf(marks: readonly (readonly number[])[]): ItemFigures[] {
  const { totals, items } = sumsOfMarks(marks);
  return itemFigures(items, { n: totals.n, maximum: totals.maximum, parts: items });
}

function expectSame(actual: ItemFigures | undefined, expected: ItemFigures | undefined): void {
  for (const [name, value] of Object.entries(expected ?? {})) {
    const figure = actual?.[name as keyof ItemFigures];
    if (value === null) expect(figure).toBeNull();
    else expect(figure).toBeCloseTo(Number(value), 6);
  }
}

const pearson = (a: number[], b: number[]): number | null => {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const around = (x: number[], y: number[]) =>
    x.reduce((sum, value, index) => sum + (value - mean(x)) * (y[index]! - mean(y)), 0);
  const scale = Math.sqrt(around(a, a) * around(b, b));
  return scale === 0 ? null : around(a, b) / scale;
};

describe('the figures of an item', () => {
  it('are correlations with the rest and with the total', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const totals = marks.map((row) => row.reduce<number>((sum, mark) => sum + mark, 0));
        figuresOf(marks).forEach((figures, item) => {
          const own = marks.map((row) => row[item]!);
          const withRest = pearson(
            own,
            totals.map((total, attempt) => total - own[attempt]!),
          );
          const withTotal = pearson(own, totals);
          // Where nothing varies the correlation by its definition is noise or null; that case has a test of its own.
          if (figures.discriminationIndex !== null)
            expect(figures.discriminationIndex).toBeCloseTo(100 * withRest!, 6);
          if (figures.pointBiserial !== null) expect(figures.pointBiserial).toBeCloseTo(withTotal!, 6);
        });
      }),
    );
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        for (const figures of figuresOf(marks)) {
          expect(Math.abs(figures.discriminationIndex ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
          expect(Math.abs(figures.pointBiserial ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
          expect(figures.discriminativeEfficiency ?? 0).toBeLessThanOrEqual(100 + 1e-9);
          expect(figures.effectiveWeight ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('weigh 100 percent together', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const figures = figuresOf(marks);
        const sum = (weights: (number | null)[]) =>
          weights.reduce<number>((all, weight) => all + (weight ?? 0), 0);
        expect(sum(figures.map(({ intendedWeight }) => intendedWeight))).toBeCloseTo(100, 6);
        const effective = figures.map(({ effectiveWeight }) => effectiveWeight);
        if (effective.some((weight) => weight !== null)) expect(sum(effective)).toBeCloseTo(100, 6);
      }),
    );
  });

  it('go with the item when items change places', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const turned = figuresOf(marks.map((row) => row.toReversed())).toReversed();
        figuresOf(marks).forEach((figures, item) => expectSame(turned[item], figures));
      }),
    );
  });

  it('do not change when everybody is given the same, except for the facility', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const shifted = figuresOf(marks.map((row) => row.map((mark) => mark + 2)));
        figuresOf(marks).forEach(({ facility, ...same }, item) => {
          expectSame(shifted[item], { ...same, facility: facility + 2 });
        });
      }),
    );
  });

  it('reach full efficiency when marks and rests rise together', () => {
    const [first] = figuresOf([
      [0, 0, 0.25],
      [0, 1, 0.5],
      [1, 1, 0.5],
      [1, 1, 1],
    ]);
    expect(first?.discriminativeEfficiency).toBeCloseTo(100, 9);
    expect(first?.discriminationIndex).toBeLessThan(100);
  });
});

describe('an item that tells nothing', () => {
  it('has no correlation when everybody has the same mark', () => {
    const [same] = figuresOf([
      [0.25, 1],
      [0.25, 0],
      [0.25, 0],
    ]);
    expect(same).toEqual({
      ...{ n: 3, facility: 0.25, standardDeviation: 0, intendedWeight: 50, effectiveWeight: 0 },
      ...{ discriminationIndex: null, discriminativeEfficiency: null, pointBiserial: null },
    });
  });

  it('has no correlation with totals that are all the same', () => {
    const [item] = figuresOf([
      [1, 0],
      [0, 1],
      [0.5, 0.5],
    ]);
    expect(item).toMatchObject({ discriminationIndex: -100, pointBiserial: null, effectiveWeight: null });
  });

  it('has no effective weight when it works against the total', () => {
    const [against] = figuresOf([
      [0.25, 0, 0],
      [0, 1, 1],
      [0, 1, 0.5],
    ]);
    expect(against?.effectiveWeight).toBeNull();
  });

  it('has no effective weight when only some had it', () => {
    const { totals, items } = sumsOfMarks([
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
    const [some] = itemFigures(items, { n: 4, maximum: totals.maximum, parts: items });
    expect(some).toMatchObject({ effectiveWeight: null, intendedWeight: 50 });
    expect(some?.discriminationIndex).not.toBeNull();
  });
});
