import { formatExact } from '../decimal.js';
import { markOf } from '../engine.js';
import { compare, zero, type Exact } from '../exact.js';
import type { Mark, PartGrade } from '../kind.js';
import type { ItemGrade, QuestionPayload } from '../kinds.js';
import { ruleOf } from '../mark.js';
import { lessTries } from './less-tries.js';
import { isSameResponse, type Replay, type Try } from './replay.js';
import { penaltyOf } from './tries.js';

interface Best {
  readonly mark: Mark;
  readonly parts: readonly PartGrade[];
  readonly answer: ItemGrade;
}

/** The best of all tries, each less what those before it cost. An answer that was not checked is one more. */
export function bestOfTries(payload: QuestionPayload, at: Replay, final: Try, costs: boolean): Best {
  const tries = isNew(at, final) ? [...at.tries, final] : at.tries;
  const penalty = costs ? penaltyOf(payload) : zero;
  const earned = tries.map(({ grade }, before) => lessTries(markOf(grade), before, penalty));
  const best = earned.reduce((found, value, index) => (isAtLeast(value, earned[found]) ? index : found), 0);
  const { grade } = tries[best] ?? final;
  if (!grade.answered) return { mark: grade, parts: grade.parts, answer: grade };
  const details = {
    rule: grade.rule.code,
    earned: formatExact(markOf(grade)),
    try: best + 1,
    tries: tries.length,
    penalty: formatExact(penalty),
  };
  const mark = {
    state: grade.state,
    fraction: earned[best] ?? zero,
    rule: ruleOf('BEST_OF_TRIES', details),
  };
  return { mark, parts: grade.parts, answer: grade };
}

function isNew({ tries }: Replay, final: Try): boolean {
  const last = tries.at(-1);
  return final.grade.answered && (last === undefined || !isSameResponse(last.response, final.response));
}

const isAtLeast = (value: Exact, other: Exact | undefined): boolean =>
  other === undefined || compare(value, other) >= 0;
