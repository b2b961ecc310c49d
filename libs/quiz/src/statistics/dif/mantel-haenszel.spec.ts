import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mantelHaenszel, type Stratum } from './mantel-haenszel.js';

const stratum = (a: number, b: number, c: number, d: number): Stratum => ({
  reference: { right: a, wrong: b },
  focal: { right: c, wrong: d },
});

/** Admissions to Berkeley in 1973 by department, men and women: Bickel, Hammel and O'Connell, Science 187 (1975). */
const BERKELEY = [
  stratum(512, 313, 89, 19),
  stratum(353, 207, 17, 8),
  stratum(120, 205, 202, 391),
  stratum(138, 279, 131, 244),
  stratum(53, 138, 94, 299),
  stratum(22, 351, 24, 317),
];

const anyCount = fc.integer({ min: 0, max: 30 });
const anyStratum = fc.tuple(anyCount, anyCount, anyCount, anyCount).map((counts) => stratum(...counts));
const anyStrata = fc.array(anyStratum, { maxLength: 8 });

const swapped = ({ reference, focal }: Stratum): Stratum => ({ reference: focal, focal: reference });
const inverted = ({ reference, focal }: Stratum): Stratum => ({
  reference: { right: reference.wrong, wrong: reference.right },
  focal: { right: focal.wrong, wrong: focal.right },
});

describe('the test of Mantel and Haenszel', () => {
  it("agrees with R's mantelhaen.test on a table that everybody knows", () => {
    const result = mantelHaenszel(BERKELEY);
    expect(result?.commonOddsRatio).toBeCloseTo(0.9046968, 7);
    expect(result?.chiSquare).toBeCloseTo(1.4269, 4);
    expect(result?.delta).toBeCloseTo(-2.35 * Math.log(0.9046968), 6);
    // The width of R's confidence interval, 0.7719074 to 1.0603298, in logarithms.
    const logError = Math.log(1.0603298 / 0.7719074) / (2 * 1.959964);
    expect(result?.deltaError).toBeCloseTo(2.35 * logError, 6);
    expect(result?.class).toBe('A');
  });

  it('turns its sign, and nothing else, when the groups change roles', () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const [one, other] = [mantelHaenszel(strata), mantelHaenszel(strata.map(swapped))];
        if (!one || !other) return expect(one).toBe(other);
        expect(other.delta).toBeCloseTo(-one.delta, 8);
        expect(other.chiSquare).toBeCloseTo(one.chiSquare, 6);
        expect(other.deltaError).toBeCloseTo(one.deltaError, 8);
        expect(other.class).toBe(one.class);
      }),
    );
  });

  it('turns its sign when right is wrong', () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const [one, other] = [mantelHaenszel(strata), mantelHaenszel(strata.map(inverted))];
        expect(other?.commonOddsRatio ?? 0).toBeCloseTo(one ? 1 / one.commonOddsRatio : 0, 6);
      }),
    );
  });

  it('flags an item that one group has right without exception', () => {
    const strata = [{ reference: { right: 40, wrong: 0 }, focal: { right: 20, wrong: 20 } }];
    const found = mantelHaenszel(strata);
    expect(found).toMatchObject({ class: 'C' });
    expect(found?.delta).toBeLessThan(-1.5);
    const [{ reference, focal }] = strata as [(typeof strata)[0]];
    expect(mantelHaenszel([{ reference: focal, focal: reference }])).toMatchObject({ class: 'C' });
    expect(mantelHaenszel([{ reference, focal: reference }])).toBeNull();
  });

  it('does not depend on the order of the strata, or on strata with one group', () => {
    fc.assert(
      fc.property(anyStrata, anyCount, anyCount, (strata, right, wrong) => {
        const alone = stratum(right, wrong, 0, 0);
        const [one, other] = [mantelHaenszel(strata), mantelHaenszel([alone, ...strata].toReversed())];
        expect(other?.delta ?? 0).toBeCloseTo(one?.delta ?? 0, 8);
        expect(other?.chiSquare ?? 0).toBeCloseTo(one?.chiSquare ?? 0, 6);
      }),
    );
  });

  it('has finite figures whenever it has any', () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const { class: _, ...figures } = mantelHaenszel(strata) ?? { class: null };
        for (const figure of Object.values(figures)) expect(Number.isFinite(figure)).toBe(true);
      }),
    );
  });

  it.each<[string, Stratum[]]>([
    ['no strata', []],
    ['nobody in one group', [stratum(5, 5, 0, 0)]],
    ['groups that never meet', [stratum(5, 5, 0, 0), stratum(0, 0, 5, 5)]],
    ['all right', [stratum(5, 0, 5, 0)]],
    ['all wrong', [stratum(0, 5, 0, 5)]],
  ])('cannot tell from %s', (_, strata) => expect(mantelHaenszel(strata)).toBeNull());
});

describe('the class of a difference', () => {
  it.each<[string, Stratum, string]>([
    ['none', stratum(50, 50, 50, 50), 'A'],
    // Odds ratio 2.25: delta −1.91, but from few people.
    ['large, and by chance', stratum(6, 4, 4, 6), 'A'],
    // Odds ratio 1.5: delta −0.95.
    ['small, and certain', stratum(6000, 4000, 5000, 5000), 'A'],
    // Odds ratio 1.71: delta −1.26.
    ['moderate, and certain', stratum(6000, 4000, 4670, 5330), 'B'],
    // Odds ratio 2.25: delta −1.91, which may still be less than 1.
    ['large, and not surely more than moderate', stratum(60, 40, 40, 60), 'B'],
    ['large, and certain', stratum(6000, 4000, 4000, 6000), 'C'],
  ])('%s', (_, strata, expected) => expect(mantelHaenszel([strata])?.class).toBe(expected));
});
