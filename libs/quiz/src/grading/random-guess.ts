import { divide, ratio, sum, type Exact } from './exact.js';
import { fractionOf } from './fraction.js';
import { kindOf, type QuestionPayload } from './kinds.js';

/**
 * What somebody earns on average who chooses one option blindly: the mean of the options' fractions. Null where there is no
 * blind choice of one thing, and so no figure that means anything.
 */
export function randomGuessScore(payload: QuestionPayload): Exact | null {
  const kind = kindOf(payload);
  const shares = kind.choosesOne
    ? kind.answerLines(payload).map(({ fraction }) => fractionOf({ fraction: fraction ?? '0' }))
    : [];
  return shares.length === 0 ? null : divide(sum(shares), ratio(BigInt(shares.length), 1n));
}
