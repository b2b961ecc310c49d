import { expect } from '@jest/globals';
import type { ItemFigures } from '../item/item-figures.js';
import type { QuizFigures } from '../quiz/quiz-figures.js';
import { expectClose } from './close-to.js';
import { maximumOf, oracleItems, oracleMaxima, oracleQuiz, type OracleItem } from './statistics-oracle.js';

const ITEM_TOLERANCE = 1e-5;

export function compareQuiz(figures: QuizFigures): void {
  const oracle = oracleQuiz();
  const maximum = oracleMaxima().reduce((sum, each) => sum + each, 0);
  expect(figures).toMatchObject({ n: oracle.attempts, maximum });
  const alpha = oracle.coefficientOfInternalConsistencyPercent;
  const tolerance = oracle.relativeTolerance;
  expectClose(figures.mean, oracle.mean, tolerance);
  expectClose(figures.median, oracle.median, tolerance);
  expectClose(figures.standardDeviation, oracle.standardDeviation, tolerance);
  expectClose(figures.skewness, oracle.skewness, tolerance);
  expectClose(figures.kurtosis, oracle.kurtosis, tolerance);
  expectClose(figures.alpha, alpha === null ? null : alpha / 100, tolerance);
  expectClose(figures.errorRatio, oracle.errorRatioPercent, tolerance);
  expectClose(figures.standardError, oracle.standardError, tolerance);
}

/** Both in the order of the columns of the marks. */
export function compareItems(items: readonly ItemFigures[], oracle = oracleItems()): void {
  expect(items).toHaveLength(oracle.length);
  oracle.forEach((row, index) => compareItem(items[index]!, row));
}

function compareItem(item: ItemFigures, row: OracleItem): void {
  expect(item.n).toBe(row['s']);
  if (maximumOf(row) > 0) compareShares(item, row);
  expectClose(item.effectiveWeight, figureOf(row, 'effectiveweight'), ITEM_TOLERANCE);
  expectClose(item.discriminationIndex, figureOf(row, 'discriminationindex'), ITEM_TOLERANCE);
  expectClose(item.discriminativeEfficiency, figureOf(row, 'discriminativeefficiency'), ITEM_TOLERANCE);
}

/** What is worth nothing has no shares. Our deviation is a share of the maximum, theirs is in marks. */
function compareShares({ facility, standardDeviation }: ItemFigures, row: OracleItem): void {
  const deviation = standardDeviation === null ? null : standardDeviation * maximumOf(row);
  expectClose(facility, figureOf(row, 'facility'), ITEM_TOLERANCE);
  expectClose(deviation, figureOf(row, 'sd'), ITEM_TOLERANCE);
}

/** Throws for a table without the column. */
function figureOf(row: OracleItem, column: string): number | null {
  const figure = row[column];
  if (figure === undefined) throw new Error(`The table of items has no column ${column}.`);
  return figure;
}
