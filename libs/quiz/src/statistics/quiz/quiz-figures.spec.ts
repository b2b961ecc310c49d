import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyMarks } from '../testing/any-marks.js';
import { sumsOfMarks } from '../testing/sums-of-marks.js';
import { quizFigures, type QuizFigures } from './quiz-figures.js';

const figuresOf = (marks: readonly (readonly number[])[]): QuizFigures => {
  const { totals, items } = sumsOfMarks(marks);
  return quizFigures(totals, items);
};

/** Figures that are null stay null; the others are the same but for rounding. */
function expectSame(actual: QuizFigures, expected: Partial<QuizFigures>): void {
  for (const [name, value] of Object.entries(expected)) {
    const figure = actual[name as keyof QuizFigures];
    if (value === null) expect(figure).toBeNull();
    else expect(figure).toBeCloseTo(value, 6);
  }
}

const mapMarks = (marks: number[][], change: (mark: number) => number) => marks.map((row) => row.map(change));

/** The marks of one item more, by attempt. */
const withColumn = (marks: number[][], mark: (attempt: number) => number) =>
  marks.map((row, attempt) => [...row, mark(attempt)]);

describe('the figures of a quiz', () => {
  it('are those of a worked example', () => {
    // Totals 3, 2, 1, 0 by Guttman's scale: alpha is 3/2 × (1 − (3/16 + 4/16 + 3/16) / (20/16)) = 3/4.
    const figures = figuresOf([
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expectSame(figures, {
      ...{ n: 4, maximum: 3, mean: 1.5, median: 1.5, standardDeviation: Math.sqrt(5 / 3), alpha: 0.75 },
      ...{ errorRatio: 50, standardError: Math.sqrt(5 / 3) / 2, skewness: 0, kurtosis: -1.2 },
    });
  });

  it('have the shape that spreadsheets give them', () => {
    // SKEW and KURT of 0, 0, 0, 1.
    expectSame(figuresOf([[0], [0], [0], [1]]), {
      mean: 0.25,
      median: 0,
      standardDeviation: 0.5,
      skewness: 2,
      kurtosis: 4,
    });
  });

  it('do not depend on who comes first, or on the order of the items', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const turned = marks.toReversed().map((row) => row.toReversed());
        expectSame(figuresOf(turned), figuresOf(marks));
      }),
    );
  });

  it('keep their shape and reliability when all marks are scaled', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom(0.5, 2, 8), (marks, factor) => {
        const { skewness, kurtosis, alpha, errorRatio, ...lengths } = figuresOf(marks);
        const times = (figure: number | null) => (figure === null ? null : figure * factor);
        expectSame(figuresOf(mapMarks(marks, (mark) => mark * factor)), {
          ...{ skewness, kurtosis, alpha, errorRatio },
          ...{ mean: times(lengths.mean), median: times(lengths.median) },
          standardDeviation: times(lengths.standardDeviation),
          standardError: times(lengths.standardError),
        });
      }),
    );
  });

  it('only move their middle when everybody is given the same', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { mean, median, maximum, ...same } = figuresOf(marks);
        const shifted = figuresOf(mapMarks(marks, (mark) => mark + 4));
        const gift = 4 * Number(maximum);
        expectSame(shifted, { ...same, mean: Number(mean) + gift, median: Number(median) + gift });
      }),
    );
  });

  it('turn their skewness, and nothing else, when right is wrong', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { skewness, standardDeviation, kurtosis, alpha } = figuresOf(marks);
        const turned = skewness === null ? null : -skewness;
        expectSame(figuresOf(mapMarks(marks, (mark) => -mark)), {
          ...{ skewness: turned, standardDeviation, kurtosis, alpha },
        });
      }),
    );
  });
});

describe("Cronbach's alpha", () => {
  it('is never above 1, and the error follows from it', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { alpha, errorRatio, standardError, standardDeviation } = figuresOf(marks);
        if (alpha === null) return expect([errorRatio, standardError]).toEqual([null, null]);
        expect(alpha).toBeLessThanOrEqual(1);
        expect(errorRatio).toBeCloseTo(100 * Math.sqrt(1 - alpha), 6);
        expect(standardError).toBeCloseTo(Number(standardDeviation) * Math.sqrt(1 - alpha), 6);
      }),
    );
  });

  it('is 1 when all items say the same', () => {
    const marks = [0, 1, 0.5, 0].map((mark) => [mark, mark, mark]);
    expectSame(figuresOf(marks), { alpha: 1, errorRatio: 0, standardError: 0 });
  });

  it('is below zero when items contradict each other', () => {
    const contradicting = [0, 1, 0, 0].map((mark) => [mark, 1 - mark, mark]);
    expect(figuresOf(contradicting).alpha).toBeLessThan(0);
  });

  it('cannot be had when attempts are not made of the same parts', () => {
    const { totals, items } = sumsOfMarks([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(quizFigures(totals, items).alpha).not.toBeNull();
    expect(quizFigures(totals, [{ ...items[0]!, n: 2 }, items[1]!]).alpha).toBeNull();
  });

  it('wants two items, three attempts, and totals that differ', () => {
    expect(figuresOf([[1], [0], [1]]).alpha).toBeNull();
    expect(figuresOf(withColumn([[1], [0]], () => 1)).alpha).toBeNull();
    expect(figuresOf(withColumn([[1], [0], [1]], (attempt) => attempt % 2)).alpha).toBeNull();
  });
});
