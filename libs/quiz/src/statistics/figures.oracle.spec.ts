import { describe, expect, it } from '@jest/globals';
import { itemFigures } from './item/item-figures.js';
import { quizFigures } from './quiz/quiz-figures.js';
import { expectClose } from './testing/close-to.js';
import { compareItems, compareQuiz } from './testing/compare-with-oracle.js';
import {
  oracleAddress,
  oracleItems,
  oracleMarks,
  oracleMaxima,
  oraclePresent,
} from './testing/statistics-oracle.js';
import { sumsOfMarks } from './testing/sums-of-marks.js';

describe('figures that others computed', () => {
  if (!oraclePresent) {
    it('are NOT COMPARED: there is no ../shared/oracles/statistics beside the repository', () => {
      process.stderr.write(`Oracle tables are absent: nothing to compare at ${oracleAddress}\n`);
    });
    return;
  }

  const { totals, items } = sumsOfMarks(oracleMarks(), oracleMaxima());

  it('are those of the whole quiz', () => compareQuiz(quizFigures(totals, items)));

  it('are those of each item', () => {
    compareItems(itemFigures(items, { n: totals.n, maximum: totals.maximum, parts: items }));
  });

  it('stand on the same variances and covariances', () => {
    oracleItems().forEach((row, index) => {
      const { n, markSquares, restSquares, products, sortedProducts } = items[index]!;
      const shown = [
        ['markvariance', markSquares],
        ['othermarkvariance', restSquares],
        ['covariance', products],
        ['covariancemax', sortedProducts],
      ] as const;
      for (const [name, sum] of shown) if (row[name] !== null) expectClose(sum / (n - 1), row[name]!, 1e-5);
    });
    expect(items).toHaveLength(oracleItems().length);
  });
});
