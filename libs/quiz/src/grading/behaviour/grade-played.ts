import type { ItemGrade } from '../kinds.js';
import type { Mark, PartGrade } from '../kind.js';
import { bestOfTries } from './adaptive.js';
import { asksCertainty, checkingOf } from './behaviours.js';
import { byCertainty } from './certainty.js';
import { afterTries } from './interactive.js';
import { replay, tryOf, type Phase, type Played, type Replay, type Try } from './replay.js';

/** What a question earned by all that was done at it. */
export interface PlayedGrade {
  readonly mark: Mark;
  /** As they count: with what their tries cost. */
  readonly parts: readonly PartGrade[];
  /** Of the answer that the mark comes from, as if it had been the only one. */
  readonly answer: ItemGrade;
  readonly phase: Phase;
  readonly tries: readonly Try[];
}

/**
 * The mark of a question when its attempt is handed in as it is. What was not checked counts as a last try; what was
 * checked, and not tried again, stays as it is. A blank is not answered. Throws RangeError for a response that does not fit.
 */
export function gradePlayed(played: Played): PlayedGrade {
  const at = replay(played);
  const last = at.phase === 'OPEN' ? undefined : at.tries.at(-1);
  const final = last ?? tryOf(played.payload, played);
  const { mark, parts, answer } = gradeBy(played, at, final);
  return { mark, parts, answer, ...at };
}

type Outcome = Pick<PlayedGrade, 'mark' | 'parts' | 'answer'>;

function gradeBy(played: Played, at: Replay, final: Try): Outcome {
  const { behaviour, payload } = played;
  const plain = { mark: final.grade, parts: final.grade.parts, answer: final.grade };
  if (asksCertainty(behaviour, payload)) return { ...plain, mark: byCertainty(final) };
  switch (checkingOf(behaviour, payload)) {
    case 'NEVER':
    case 'ONCE':
      return plain;
    case 'TRIES':
      return { ...plain, ...afterTries(payload, at, final) };
    case 'ALWAYS':
      return bestOfTries(payload, at, final, behaviour === 'ADAPTIVE');
  }
}
