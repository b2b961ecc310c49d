import { add, compare, divide, exact, ratio, type Exact, type RubricMarks } from '../grading/index.js';
import type { MarkingRole, MarkingStage } from './marking.js';

/** Two markers may be this far apart, in shares of the mark, and still agree. */
export const TOLERANCE: Exact = ratio(1n, 10n);

const TURNS = ['FIRST', 'SECOND', 'FINAL'] as const;

/** What counts when a mark is decided. */
export interface GivenMark {
  role: MarkingRole;
  markerId: string;
  levels: RubricMarks | null;
  fraction: string | null;
}

/** Which marking an answer waits for, `waiting` saying whether it has no mark yet. */
export const stageOf = (waiting: boolean, markings: readonly unknown[]): MarkingStage =>
  waiting ? (TURNS[markings.length] ?? 'FINAL') : 'DONE';

/** The mark that follows from these markings of an answer that had none; null when one more person has to mark. */
export function settledFraction(markings: readonly GivenMark[], needsSecond: boolean): Exact | null {
  const [first, second] = markings;
  const final = markings.find(({ role }) => role === 'FINAL');
  if (final) return shareOf(final);
  if (!first || (needsSecond && !second)) return null;
  if (!second) return shareOf(first);
  return agree(first, second) ? meanOf(first, second) : null;
}

/** The same level everywhere, or shares of the mark no further apart than {@link TOLERANCE}. */
export function agree(first: GivenMark, second: GivenMark): boolean {
  if (sameLevels(first.levels, second.levels)) return true;
  const one = shareOf(first);
  const other = shareOf(second);
  const [less, more] = compare(one, other) < 0 ? [one, other] : [other, one];
  return compare(more, add(less, TOLERANCE)) <= 0;
}

export function sameLevels(one: RubricMarks | null, other: RubricMarks | null): boolean {
  const ids = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return one !== null && other !== null && [...ids].every((id) => one[id] === other[id]);
}

const meanOf = (first: GivenMark, second: GivenMark): Exact =>
  divide(add(shareOf(first), shareOf(second)), ratio(2n, 1n));

function shareOf({ fraction }: GivenMark): Exact {
  if (fraction === null) throw new RangeError('A marking of this role gives a share.');
  return exact(fraction);
}

/** Who asks to mark. */
export interface MarkerInQuestion {
  id: string;
  isAdministrator: boolean;
}

/** Why this person may not give the marking that an answer waits for; null when they may. */
export function refusalOf(
  stage: MarkingStage,
  learnerId: string,
  markings: readonly Pick<GivenMark, 'markerId'>[],
  marker: MarkerInQuestion,
): 'OWN_ANSWER' | 'MARKED_BY_YOU' | null {
  if (learnerId === marker.id) return 'OWN_ANSWER';
  if (stage === 'DONE' || !markings.some(({ markerId }) => markerId === marker.id)) return null;
  return stage === 'FINAL' && marker.isAdministrator ? null : 'MARKED_BY_YOU';
}

/**
 * Whether markings may be seen by whoever may mark next: not while the second is to be given without sight of the first, nor
 * while a corrected key, which may be taken back, has only put that off.
 */
export const areOpen = (
  stage: MarkingStage,
  { markings, handFraction }: { markings: readonly unknown[]; handFraction: string | null },
  needsSecond: boolean,
): boolean =>
  stage === 'FINAL' || (stage === 'DONE' && !(needsSecond && markings.length === 1 && handFraction === null));
