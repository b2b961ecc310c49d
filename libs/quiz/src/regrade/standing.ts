import { add, compare, divide, ratio, zero, type Exact } from '../grading/exact.js';
import { exact, percent, toDecimalDown } from '../grading/index.js';
import type { GradingMethod } from '../quiz/quiz-rules.js';
import type { ResultThen } from './regrade.js';

/** An attempt with its result at one moment. */
export interface StandingAttempt extends ResultThen {
  id: string;
}

/** What somebody's attempts at a quiz are worth together. */
export interface Standing {
  /** Percent of the maximum; null when none is graded. */
  score: string | null;
  /** The attempts with which the quiz was passed, the first one in front: what was passed once stays passed. */
  passedBy: string[];
  /** Something waits for a person. */
  waiting: boolean;
}

const SCORE_PLACES = 6;

/** `attempts` in the order in which they were made. Pure. */
export function standingOf(
  attempts: readonly StandingAttempt[],
  { gradingMethod, passMark }: { gradingMethod: GradingMethod; passMark: number },
): Standing {
  const graded = attempts.flatMap(({ id, score, passed }) =>
    score === null ? [] : [{ id, score, passed: passed === true }],
  );
  return {
    score:
      graded.length === 0
        ? null
        : countedScore(
            graded.map(({ score }) => score),
            gradingMethod,
          ),
    passedBy: graded
      .filter((attempt, index) => passesAt(graded, index, gradingMethod, passMark))
      .map(({ id }) => id),
    waiting: attempts.some(({ state }) => state === 'SUBMITTED' || state === 'NEEDS_MARKING'),
  };
}

interface Graded {
  id: string;
  score: string;
  passed: boolean;
}

/** Whether the quiz counted as passed once this attempt was graded. */
function passesAt(
  graded: readonly Graded[],
  index: number,
  method: GradingMethod,
  passMark: number,
): boolean {
  if (method === 'FIRST') return index === 0 && graded[0]?.passed === true;
  if (method !== 'MEAN') return graded[index]?.passed === true;
  return compare(mean(graded.slice(0, index + 1).map(({ score }) => score)), exact(passMark)) >= 0;
}

function countedScore(scores: readonly string[], method: GradingMethod): string | null {
  switch (method) {
    case 'HIGHEST':
      return scores.reduce((best, score) => (compare(percent(score), percent(best)) > 0 ? score : best));
    case 'LAST':
      return scores.at(-1) ?? null;
    case 'FIRST':
      return scores[0] ?? null;
    case 'MEAN':
      return toDecimalDown(mean(scores), SCORE_PLACES);
  }
}

const mean = (scores: readonly string[]): Exact =>
  divide(scores.map((score) => exact(score)).reduce(add, zero), ratio(BigInt(scores.length), 1n));
