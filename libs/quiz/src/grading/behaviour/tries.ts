import { exact } from '../decimal.js';
import type { Exact } from '../exact.js';
import type { Hint, TryRules } from '../kind.js';
import { USUAL_PENALTY } from '../shape.js';

/** The hints of a question, in the order in which they are given. */
export const hintsOf = ({ hints = [] }: TryRules): readonly Hint[] => hints;

/** One try more than there are hints. */
export const triesOf = (question: TryRules): number => hintsOf(question).length + 1;

/** What each further try costs, as a share of the mark. */
export const penaltyOf = ({ penalty = USUAL_PENALTY }: TryRules): Exact => exact(penalty);
