import { gradeItem, isComplete, parseResponse } from '../engine.js';
import type { ItemGrade, QuestionPayload, QuestionResponse } from '../kinds.js';
import { asksCertainty, checkingOf, type Behaviour } from './behaviours.js';
import { triesOf } from './tries.js';

/** One press of a button, as stored. */
export interface Step {
  readonly action: 'CHECK' | 'TRY_AGAIN';
  readonly response: unknown;
  readonly certainty: number | null;
}

/** All that was done at a question. */
export interface Played {
  readonly behaviour: Behaviour;
  /** In its variant. */
  readonly payload: QuestionPayload;
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** The newest answer as stored, and how certain its learner is of it. */
  readonly response: unknown;
  readonly certainty: number | null;
  /** Everybody gets the whole mark, so that there is nothing to try again for. */
  readonly fullCredit?: boolean;
}

/** An answer that was checked. */
export interface Try {
  readonly response: QuestionResponse;
  readonly certainty: number | null;
  readonly grade: ItemGrade;
}

/** OPEN takes answers; CHECKED waits for another try; FINISHED takes nothing more. */
export type Phase = 'OPEN' | 'CHECKED' | 'FINISHED';

export interface Replay {
  readonly phase: Phase;
  /** Those that counted, oldest first. */
  readonly tries: readonly Try[];
}

/**
 * Where the steps lead by the rules of the behaviour and the key as it is now. Steps that these do not allow count for
 * nothing, so that a corrected key may end a question earlier or later than its learner saw. Throws RangeError for a
 * response that does not fit.
 */
export const replay = (played: Played): Replay =>
  played.steps.reduce((at, step) => advance(played, at, step), { phase: 'OPEN', tries: [] } as Replay);

/** Reads and grades an answer as stored. Throws RangeError when it does not fit. */
export function tryOf(payload: QuestionPayload, given: { response: unknown; certainty: number | null }): Try {
  const parsed = parseResponse(payload, given.response);
  if (!parsed.ok) throw new RangeError('A stored answer does not fit its question.');
  const { response } = parsed;
  return { response, certainty: given.certainty, grade: gradeItem(payload, response) };
}

/** Lists are in the author's order once they are read; a database orders the fields beside them anew. */
export const isSameResponse = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function advance(played: Played, at: Replay, step: Step): Replay {
  if (step.action === 'TRY_AGAIN') return at.phase === 'CHECKED' ? { ...at, phase: 'OPEN' } : at;
  const { payload } = played;
  const checking = checkingOf(played.behaviour, payload);
  if (checking === 'NEVER' || at.phase !== 'OPEN') return at;
  const checked = tryOf(payload, step);
  const last = at.tries.at(-1);
  const repeated =
    checking === 'ALWAYS' && last !== undefined && isSameResponse(last.response, checked.response);
  const unsure = asksCertainty(played.behaviour, payload) && step.certainty === null;
  if (repeated || unsure || !isComplete(payload, checked.response)) return at;
  const tries = [...at.tries, checked];
  return { tries, phase: phaseAfter(checking, played, tries) };
}

function phaseAfter(
  checking: 'ONCE' | 'TRIES' | 'ALWAYS',
  { payload, fullCredit }: Played,
  tries: readonly Try[],
): Phase {
  if (checking === 'ALWAYS') return 'OPEN';
  if (checking === 'ONCE' || tries.length >= triesOf(payload)) return 'FINISHED';
  return fullCredit || tries.at(-1)?.grade.state === 'RIGHT' ? 'FINISHED' : 'CHECKED';
}
