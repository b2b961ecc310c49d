import type { AttemptState } from '../attempt/attempt.js';
import type { ReviewPart, ReviewRule } from '../quiz/quiz-rules.js';

/** All that a review rule looks at. */
export interface ReviewMoment {
  readonly state: AttemptState;
  /** An attempt of this learner at this quiz has passed. */
  readonly passed: boolean;
  /** The quiz takes no more attempts from this learner. */
  readonly closed: boolean;
}

/**
 * What a learner may look at now. The own answers while they can still be changed; as many as the rule says while they are
 * being graded; and the rest from then on.
 */
export function reviewParts(
  rule: ReviewRule,
  { state, passed, closed }: ReviewMoment,
): ReadonlySet<ReviewPart> {
  if (state === 'IN_PROGRESS') return new Set(['ANSWERS']);
  const due = new Set([
    ...rule.afterSubmission,
    ...(passed ? rule.afterPass : []),
    ...(closed ? rule.afterClose : []),
  ]);
  if (state !== 'SUBMITTED') return due;
  return new Set(due.has('ANSWERS') ? ['ANSWERS'] : []);
}

/** Whether more may be seen later than at once, so that passing or closing has to be looked up. */
export const changesLater = ({ afterSubmission, afterPass, afterClose }: ReviewRule): boolean =>
  [...afterPass, ...afterClose].some((part) => !afterSubmission.includes(part));
