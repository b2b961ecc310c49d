import { divide, ratio, sum, type Exact } from './exact.js';
import { fractionOf } from './fraction.js';
import type { QuestionPayload } from './kinds.js';

/**
 * What somebody earns on average who chooses one option blindly: the mean of the options' fractions. Null where there is no
 * blind choice of one thing, and so no figure that means anything.
 */
export function randomGuessScore(payload: QuestionPayload): Exact | null {
  if (payload.kind !== 'SINGLE_CHOICE' && payload.kind !== 'TRUE_FALSE') return null;
  const { options } = payload;
  return options.length === 0
    ? null
    : divide(sum(options.map(fractionOf)), ratio(BigInt(options.length), 1n));
}
