import type { ProgressCorrection } from '@gssr/enrolment';
import { countable, countingResult } from '../attempt/counting-result.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import type { ResultThen } from './regrade.js';

/** An attempt with its result at one moment. */
export interface StandingAttempt extends ResultThen {
  id: string;
  /** When it had its first result, ISO 8601; null for none. */
  gradedAt: string | null;
}

/** What somebody's attempts at a quiz are worth together. */
export interface Standing {
  /** Percent of the maximum; null when none counts. */
  score: string | null;
  /** The attempts with which the quiz was passed, the first one in front: what was passed once stays passed. */
  passedBy: string[];
  /** Something waits for a person. */
  waiting: boolean;
}

type CountingRule = Pick<QuizSettings, 'gradingMethod' | 'passMark'>;

/** `attempts` in the order in which they were made. Pure. */
export function standingOf(attempts: readonly StandingAttempt[], rule: CountingRule): Standing {
  const inTurn = attempts.filter(({ score }) => score !== null).toSorted(byGrading);
  const passedBy = inTurn.flatMap(({ id }, index) => {
    const known = new Set(inTurn.slice(0, index + 1).map((graded) => graded.id));
    return passedOnce(attempts, known, id, rule) ?? [];
  });
  const { gradingMethod, passMark } = rule;
  return {
    score: countingResult(gradingMethod, countable(gradingMethod, attempts), passMark)?.score ?? null,
    passedBy: [...new Set(passedBy)],
    waiting: attempts.some(({ state }) => state === 'SUBMITTED' || state === 'NEEDS_MARKING'),
  };
}

/** What has its result only now comes last; of equals the one that was made first. */
const byGrading = (one: StandingAttempt, other: StandingAttempt): number =>
  time(one.gradedAt) - time(other.gradedAt) || 0;

const time = (instant: string | null): number => (instant === null ? Infinity : Date.parse(instant));

/**
 * The attempt by which the quiz was passed once `graded` had its result and only those that are `known` had one: as it was
 * recorded then. With the highest, each attempt that passed does, whatever came before.
 */
function passedOnce(
  attempts: readonly StandingAttempt[],
  known: ReadonlySet<string>,
  graded: string,
  { gradingMethod, passMark }: CountingRule,
): string | null {
  if (gradingMethod === 'HIGHEST')
    return attempts.some(({ id, passed }) => id === graded && passed) ? graded : null;
  const then = attempts.map((attempt) => (known.has(attempt.id) ? attempt : { ...attempt, score: null }));
  const counting = countable(gradingMethod, then);
  if (!counting.some(({ id }) => id === graded)) return null;
  const result = countingResult(gradingMethod, counting, passMark);
  return result?.passed ? result.attemptId : null;
}

/** What somebody's progress in a quiz is, once its attempts have other results than before. Pure. */
export function correctionOf(
  { enrolmentId, activityId }: Pick<ProgressCorrection, 'enrolmentId' | 'activityId'>,
  rule: CountingRule,
  attemptsBefore: readonly StandingAttempt[],
  attemptsAfter: readonly StandingAttempt[],
): ProgressCorrection {
  const before = standingOf(attemptsBefore, rule);
  const after = standingOf(attemptsAfter, rule);
  const { score, passedBy, waiting } = after;
  return { enrolmentId, activityId, to: turn(before, after), waiting, score, completedBy: passedBy };
}

/** What was passed by one attempt and is passed by another now stays passed. */
function turn(before: Standing, after: Standing): ProgressCorrection['to'] {
  if (before.passedBy.length > 0 && after.passedBy.length === 0) return 'WITHDRAWN';
  if (before.passedBy.length === 0 && after.passedBy.length > 0) return 'COMPLETED';
  return before.score === null && after.score !== null && after.passedBy.length === 0 ? 'FAILED' : null;
}
