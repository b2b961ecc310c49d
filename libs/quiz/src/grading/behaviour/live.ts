import type { Hint } from '../kind.js';
import type { ItemGrade } from '../kinds.js';
import { checkingOf } from './behaviours.js';
import { replay, type Phase, type Played, type Try } from './replay.js';
import { hintsOf, triesOf } from './tries.js';

/** Where a question stands while its attempt is open, and what of it may be told. */
export interface Live {
  readonly phase: Phase;
  /** Null where there is no limit, and where nothing is checked. */
  readonly triesLeft: number | null;
  readonly mayCheck: boolean;
  readonly hint: Hint | null;
  /** How many parts of the answer are right, where the hint says so. */
  readonly rightParts: number | null;
  /**
   * The answer that was checked, for as long as it stands: whether it is right, and the feedback on what was answered, may be
   * told. The key and the feedback on the whole question may be told of a FINISHED one only, as its quiz allows.
   */
  readonly checked: Try | null;
}

/** Throws RangeError for a response that does not fit. */
export function liveOf(played: Played): Live {
  const { phase, tries } = replay(played);
  const checking = checkingOf(played.behaviour, played.payload);
  const last = tries.at(-1) ?? null;
  const hint = checking === 'TRIES' && phase !== 'FINISHED' ? hintAfter(played, tries.length) : null;
  const limit = checking === 'TRIES' ? triesOf(played.payload) : checking === 'ONCE' ? 1 : null;
  return {
    phase,
    triesLeft: limit === null ? null : phase === 'FINISHED' ? 0 : limit - tries.length,
    mayCheck: phase === 'OPEN' && checking !== 'NEVER',
    hint,
    rightParts: hint?.showCount && last ? rightPartsOf(last.grade) : null,
    checked: phase === 'OPEN' && checking !== 'ALWAYS' ? null : last,
  };
}

const hintAfter = ({ payload }: Played, tries: number): Hint | null => hintsOf(payload)[tries - 1] ?? null;

/** Of the parts, or of the options of which several are right; null for an answer in one piece. */
function rightPartsOf(grade: ItemGrade): number | null {
  if (grade.parts.length > 0) return grade.parts.filter(({ state }) => state === 'RIGHT').length;
  const options = 'options' in grade ? grade.options : [];
  if (options.filter(({ correct }) => correct).length < 2) return null;
  return options.filter(({ chosen, correct }) => chosen && correct).length;
}
