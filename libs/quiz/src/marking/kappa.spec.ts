import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementOf, type Pair } from './kappa.js';

/** A table of counts, first marker by row, as pairs. */
const pairsOf = (table: readonly (readonly number[])[]): Pair[] =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): Pair => [first, second])),
  );

/** Couples rating the same, Agresti, Categorical Data Analysis: in R, vcd::Kappa(SexualFun) gives these figures. */
const AGRESTI = [
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
];

describe("Cohen's kappa", () => {
  it('is what textbooks work out', () => {
    // 50 grant proposals read by two readers: 35 alike, 25 expected.
    const { n, observed, kappa, weightedKappa } = agreementOf(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
    );
    expect([n, observed]).toEqual([50, 0.7]);
    expect(kappa).toBeCloseTo(0.4, 12);
    // With two categories there is nothing to weigh.
    expect(weightedKappa).toBeCloseTo(0.4, 12);
  });

  it('weighs a disagreement by its distance', () => {
    const agreement = agreementOf(pairsOf(AGRESTI));
    expect(agreement.n).toBe(91);
    expect(agreement.kappa).toBeCloseTo(0.1293, 4);
    expect(agreement.weightedKappa).toBeCloseTo(0.2374, 4);
  });

  it('is null where chance leaves nothing to agree beyond, and where nothing was marked twice', () => {
    expect(agreementOf([])).toEqual({ n: 0, observed: null, kappa: null, weightedKappa: null });
    const alike: Pair[] = [
      [1, 1],
      [1, 1],
    ];
    expect(agreementOf(alike)).toEqual({ n: 2, observed: 1, kappa: null, weightedKappa: null });
  });

  it('is zero or less where markers agree no more than by chance', () => {
    expect(
      agreementOf(
        pairsOf([
          [1, 1],
          [1, 1],
        ]),
      ).kappa,
    ).toBeCloseTo(0);
    expect(
      agreementOf(
        pairsOf([
          [0, 5],
          [5, 0],
        ]),
      ).kappa,
    ).toBeCloseTo(-1);
  });

  const anyPairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 60 });

  it('lies within -1 and 1, is 1 exactly for agreement, and does not mind who was first', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { kappa, weightedKappa, observed } = agreementOf(pairs);
        const swapped = agreementOf(pairs.map(([first, second]): Pair => [second, first]));
        for (const [value, other] of [
          [kappa, swapped.kappa],
          [weightedKappa, swapped.weightedKappa],
        ] as const) {
          if (value === null) expect(other).toBeNull();
          else {
            expect(value).toBeCloseTo(other!, 9);
            expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
            expect(value).toBeLessThanOrEqual(1);
            expect(value > 1 - 1e-12).toBe(observed === 1);
          }
        }
      }),
    );
  });

  it('does not mind how the scale is named', () => {
    fc.assert(
      fc.property(anyPairs, fc.integer({ min: 1, max: 9 }), fc.nat(9), (pairs, factor, shift) => {
        const rescaled = pairs.map(([first, second]): Pair => [
          first * factor + shift,
          second * factor + shift,
        ]);
        const given = agreementOf(pairs);
        const again = agreementOf(rescaled);
        expect(again.observed).toBe(given.observed);
        if (given.weightedKappa !== null) expect(again.weightedKappa).toBeCloseTo(given.weightedKappa, 9);
      }),
    );
  });
});
