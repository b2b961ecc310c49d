import { perDegreeOfFreedom, type PartSums, type TotalSums } from '../sums.js';

/** The figures of a whole quiz. Null where a figure cannot be had: too few attempts, or all with the same total. */
export interface QuizFigures {
  /** Attempts. */
  n: number;
  /** What could be earned, in marks; null when it is not the same for all attempts, and then all others are too. */
  maximum: number | null;
  /** Marks. */
  mean: number | null;
  /** Marks; the mean of the middle two when n is even. */
  median: number | null;
  /** Marks. */
  standardDeviation: number | null;
  /** Of the sample, by the k-statistics; from three attempts. */
  skewness: number | null;
  /** Excess over a normal distribution's, by the k-statistics; from four attempts. */
  kurtosis: number | null;
  /** Cronbach's; at most 1, and negative when items contradict each other. From three attempts, all of the same two or more parts. */
  alpha: number | null;
  /** Percent of the standard deviation that is chance. */
  errorRatio: number | null;
  /** Of a single attempt's total, in marks. */
  standardError: number | null;
}

/** Computes the figures from sums over the attempts; `parts` are what every attempt is made of. */
export function quizFigures(totals: TotalSums, parts: readonly PartSums[]): QuizFigures {
  const { n, maximum } = totals;
  if (n === 0 || maximum === null) return nothingButCount(n);
  const variance = perDegreeOfFreedom(totals.power2, n);
  const standardDeviation = variance === null ? null : Math.sqrt(variance);
  const alpha = alphaOf(n, variance, parts);
  const errorShare = alpha === null ? null : Math.sqrt(1 - alpha);
  return {
    n,
    maximum,
    mean: totals.mean,
    median: totals.median,
    standardDeviation,
    skewness: skewnessOf(totals),
    kurtosis: kurtosisOf(totals),
    alpha,
    errorRatio: errorShare === null ? null : 100 * errorShare,
    standardError: errorShare === null || standardDeviation === null ? null : errorShare * standardDeviation,
  };
}

function skewnessOf({ n, power2, power3 }: TotalSums): number | null {
  if (n < 3 || power2 === 0) return null;
  const k2 = power2 / (n - 1);
  const k3 = (n * power3) / ((n - 1) * (n - 2));
  return k3 / k2 ** 1.5;
}

function kurtosisOf({ n, power2, power4 }: TotalSums): number | null {
  if (n < 4 || power2 === 0) return null;
  const k2 = power2 / (n - 1);
  const k4 = (n * (n + 1) * power4 - 3 * (n - 1) * power2 ** 2) / ((n - 1) * (n - 2) * (n - 3));
  return k4 / k2 ** 2;
}

function alphaOf(n: number, variance: number | null, parts: readonly PartSums[]): number | null {
  const everybodyHasAll = parts.every((part) => part.n === n);
  if (n < 3 || !variance || parts.length < 2 || !everybodyHasAll) return null;
  const ofParts = parts.reduce((sum, { markSquares }) => sum + markSquares, 0) / (n - 1);
  // Rounding must not lift it above 1, where the error ratio would have no root.
  return Math.min((parts.length / (parts.length - 1)) * (1 - ofParts / variance), 1);
}

const nothingButCount = (n: number): QuizFigures => ({
  n,
  maximum: null,
  mean: null,
  median: null,
  standardDeviation: null,
  skewness: null,
  kurtosis: null,
  alpha: null,
  errorRatio: null,
  standardError: null,
});
