import type { ProgressCorrection } from '@gssr/enrolment';
import { countable, countingResult, type GradedAttempt } from '../attempt/counting-result.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import type { ResultThen } from './regrade.js';

/** An attempt with its result at one moment. */
export interface StandingAttempt extends ResultThen {
  id: string;
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
export function standingOf(
  attempts: readonly StandingAttempt[],
  { gradingMethod, passMark }: CountingRule,
): Standing {
  const graded = countable(gradingMethod, attempts);
  return {
    score: countingResult(gradingMethod, graded, passMark)?.score ?? null,
    passedBy: graded
      .filter((_, index) => passesAt(graded.slice(0, index + 1), gradingMethod, passMark))
      .map(({ id }) => id),
    waiting: attempts.some(({ state }) => state === 'SUBMITTED' || state === 'NEEDS_MARKING'),
  };
}

/** Whether the last of these passed the quiz once it was graded. With the highest, each that passed does, whatever came before. */
function passesAt(
  graded: readonly GradedAttempt[],
  method: QuizSettings['gradingMethod'],
  passMark: number,
): boolean {
  const last = graded.at(-1);
  const counting = countingResult(method === 'HIGHEST' ? 'LAST' : method, graded, passMark);
  return counting?.passed === true && counting.attemptId === last?.id;
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
