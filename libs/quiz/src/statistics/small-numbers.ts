import type { QuizStatisticsResult } from './quiz-statistics-result.js';

/**
 * Correlations of fewer attempts than this are chance more than anything: of ten, one that is there by chance alone can be as
 * large as 0.6.
 */
export const FEWEST_FOR_CORRELATION = 10;

/** The figures as people should see them: without those that say more about chance than about the questions. */
export function withoutUncertain(result: QuizStatisticsResult): QuizStatisticsResult {
  const { quiz, items } = result;
  return {
    ...result,
    quiz:
      quiz.n < FEWEST_FOR_CORRELATION
        ? { ...quiz, alpha: null, errorRatio: null, standardError: null }
        : quiz,
    items: items.map((item) =>
      item.n < FEWEST_FOR_CORRELATION
        ? {
            ...item,
            effectiveWeight: null,
            discriminationIndex: null,
            discriminativeEfficiency: null,
            pointBiserial: null,
          }
        : item,
    ),
  };
}
