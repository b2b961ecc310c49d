import type { Attempt } from './attempt.js';

type Ended = Pick<Attempt, 'state' | 'deadlineAt' | 'submittedAt' | 'graceSeconds' | 'offlineSeconds'>;

/**
 * Until when answers that were given offline may still arrive, and grading waits. Null where none can: before the end, when the
 * learner has submitted, when the quiz waits for none, and once it is graded.
 */
export function offlineUntil({
  state,
  deadlineAt,
  submittedAt,
  graceSeconds,
  offlineSeconds,
}: Ended): Date | null {
  if (state !== 'SUBMITTED' || offlineSeconds === 0 || !deadlineAt || !submittedAt) return null;
  return submittedAt < deadlineAt
    ? null
    : new Date(deadlineAt.getTime() + 1000 * (graceSeconds + offlineSeconds));
}
