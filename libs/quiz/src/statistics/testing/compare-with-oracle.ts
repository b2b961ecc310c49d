import { expect } from '@jest/globals';
import type { ItemFigures } from '../item/item-figures.js';
import type { QuizFigures } from '../quiz/quiz-figures.js';
import { expectClose } from './close-to.js';
import { oracleItems, oracleQuiz } from './statistics-oracle.js';

const ITEM_TOLERANCE = 1e-5;

export function compareQuiz(figures: QuizFigures): void {
  const oracle = oracleQuiz();
  expect(figures).toMatchObject({ n: oracle.attempts, maximum: oracle.items });
  const tolerance = oracle.relativeTolerance;
  expectClose(figures.mean, oracle.mean, tolerance);
  expectClose(figures.median, oracle.median, tolerance);
  expectClose(figures.standardDeviation, oracle.standardDeviation, tolerance);
  expectClose(figures.skewness, oracle.skewness, tolerance);
  expectClose(figures.kurtosis, oracle.kurtosis, tolerance);
  expectClose(figures.alpha, oracle.coefficientOfInternalConsistencyPercent / 100, tolerance);
  expectClose(figures.errorRatio, oracle.errorRatioPercent, tolerance);
  expectClose(figures.standardError, oracle.standardError, tolerance);
}

/** `items` in the order of the columns of the marks. */
export function compareItems(items: readonly ItemFigures[]): void {
  const oracle = oracleItems();
  expect(items).toHaveLength(oracle.length);
  oracle.forEach((row, index) => {
    const item = items[index];
    expect(item?.n).toBe(row['s']);
    expectClose(item?.facility, row['facility'] ?? NaN, ITEM_TOLERANCE);
    expectClose(item?.standardDeviation, row['sd'] ?? NaN, ITEM_TOLERANCE);
    expectClose(item?.effectiveWeight, row['effectiveweight'] ?? NaN, ITEM_TOLERANCE);
    expectClose(item?.discriminationIndex, row['discriminationindex'] ?? NaN, ITEM_TOLERANCE);
    expectClose(item?.discriminativeEfficiency, row['discriminativeefficiency'] ?? NaN, ITEM_TOLERANCE);
  });
}
