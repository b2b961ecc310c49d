import { formatExact } from '../decimal.js';
import { markOf } from '../engine.js';
import type { Exact } from '../exact.js';
import type { Mark, PartGrade } from '../kind.js';
import type { ItemGrade, QuestionPayload } from '../kinds.js';
import { isMarkOfParts, ruleOf, weightedMean } from '../mark.js';
import { lessTries } from './less-tries.js';
import type { Replay, Try } from './replay.js';
import { penaltyOf } from './tries.js';

interface AfterTries {
  readonly mark: Mark;
  readonly parts: readonly PartGrade[];
}

/**
 * The last answer, less what its tries cost. Where parts make up the mark, each pays for the tries up to the last change of
 * what was answered there, so that a part that is right at once costs nothing however long the others take.
 */
export function afterTries(payload: QuestionPayload, at: Replay, { grade }: Try): AfterTries {
  if (!grade.answered) return { mark: grade, parts: grade.parts };
  const penalty = penaltyOf(payload);
  if (!isMarkOfParts(grade)) return { mark: lessWhole(grade, at, penalty), parts: grade.parts };
  const before = at.phase === 'OPEN' ? at.tries : at.tries.slice(0, -1);
  const answers = [...before.map((each) => each.grade), grade];
  const parts = grade.parts.map((part) => lessPart(part, changesOf(part.id, answers), penalty));
  const details = { ...grade.rule.details, tries: answers.length, penalty: formatExact(penalty) };
  return {
    mark: { state: grade.state, fraction: weightedMean(parts), rule: ruleOf('PARTS_AFTER_TRIES', details) },
    parts,
  };
}

/** A try that was checked and did not end the question costs, also when nothing was tried after it. */
function lessWhole(grade: ItemGrade, { phase, tries }: Replay, penalty: Exact): Mark {
  const wrong = phase === 'FINISHED' ? tries.length - 1 : tries.length;
  const earned = markOf(grade);
  const details = {
    rule: grade.rule.code,
    earned: formatExact(earned),
    wrong,
    penalty: formatExact(penalty),
  };
  return {
    state: grade.state,
    fraction: lessTries(earned, wrong, penalty),
    rule: ruleOf('AFTER_TRIES', details),
  };
}

function lessPart(part: PartGrade, tries: number, penalty: Exact): PartGrade {
  const details = { rule: part.rule.code, earned: formatExact(part.fraction), wrong: tries };
  return {
    ...part,
    fraction: lessTries(part.fraction, tries, penalty),
    rule: ruleOf('AFTER_TRIES', { ...details, penalty: formatExact(penalty) }),
  };
}

/** At which try, from 0, the part got the answer that it has in the end. */
function changesOf(id: string, answers: readonly ItemGrade[]): number {
  const given = answers.map(({ parts }) => parts.find((part) => part.id === id)?.given ?? null);
  const last = given.findLastIndex((value, index) => value !== (given[index - 1] ?? null));
  return Math.max(last, 0);
}
