import type { GradingMethod } from '../quiz/quiz-rules.js';

/** What of a graded attempt decides about its quiz. */
export interface GradedAttempt {
  id: string;
  number: number;
  /** Percent of the maximum as a decimal text, cut at six places. */
  score: string;
  passed: boolean;
}

/** The result of a quiz over all attempts of one person. */
export interface CountingResult {
  /** Percent of the maximum. */
  score: string;
  passed: boolean;
  /** The attempt whose result it is; for a mean, the last one. */
  attemptId: string;
}

/** What a person's graded attempts are worth together; null when there is none. Pure; the order of `attempts` does not matter. */
export function countingResult(
  method: GradingMethod,
  attempts: readonly GradedAttempt[],
  passMark: number,
): CountingResult | null {
  const sorted = attempts.toSorted((a, b) => a.number - b.number);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (!first || !last) return null;
  if (method === 'FIRST') return resultOf(first);
  if (method === 'LAST') return resultOf(last);
  if (method === 'MEAN') return meanOf(sorted, last, passMark);
  return resultOf(sorted.reduce((best, attempt) => (isBetter(attempt, best) ? attempt : best)));
}

/** An attempt with its result, if it has one. */
export interface ResultOfAttempt {
  id: string;
  score: string | null;
  passed: boolean | null;
}

/**
 * Those of the attempts, given in the order in which they were made, that count already. Where the first one counts, or the
 * mean of all, none that comes after one without a mark does: what it completed would stay completed. Pure.
 */
export function countable(method: GradingMethod, attempts: readonly ResultOfAttempt[]): GradedAttempt[] {
  const open = attempts.findIndex(({ score }) => score === null);
  const inTurn = method === 'FIRST' || method === 'MEAN';
  const settled = inTurn && open >= 0 ? attempts.slice(0, open) : attempts;
  return settled.flatMap(({ id, score, passed }, number) =>
    score === null ? [] : [{ id, number, score, passed: passed === true }],
  );
}

const resultOf = ({ id, score, passed }: GradedAttempt): CountingResult => ({ attemptId: id, score, passed });

/** An attempt that passed stands above one that did not: corrected weights may have moved scores, and never the verdict. */
const isBetter = (one: GradedAttempt, other: GradedAttempt): boolean =>
  one.passed === other.passed ? micros(one.score) > micros(other.score) : one.passed;

const PLACES = 6;
const PER_PERCENT = 1_000_000n;

/** Millionths of a percent. */
function micros(score: string): bigint {
  const [whole = '0', decimals = ''] = score.replace('-', '').split('.');
  const value = BigInt(whole) * PER_PERCENT + BigInt(decimals.padEnd(PLACES, '0').slice(0, PLACES));
  return score.startsWith('-') ? -value : value;
}

/**
 * Each score is up to one millionth too small, because it was cut, and so is their mean. It is rounded to five places, the
 * first that this cannot touch, so that two thirds and five sixths reach 75 %.
 */
function meanOf(attempts: readonly GradedAttempt[], last: GradedAttempt, passMark: number): CountingResult {
  const sum = attempts.reduce((total, { score }) => total + micros(score), 0n);
  const tens = roundedDivision(sum, BigInt(attempts.length) * 10n);
  const percent = Number(tens) / 100_000;
  return { attemptId: last.id, score: percent.toFixed(PLACES), passed: percent >= passMark };
}

/** To the nearest whole, halves upwards. */
function roundedDivision(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor;
  const quotient = doubled / (2n * divisor);
  return doubled < 0n && doubled % (2n * divisor) !== 0n ? quotient - 1n : quotient;
}
