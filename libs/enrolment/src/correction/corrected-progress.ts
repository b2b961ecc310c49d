import type { ProgressRow } from '../progress/progress.repository.js';

/** What an activity's results say once some of them were corrected. */
export interface ProgressCorrection {
  enrolmentId: string;
  activityId: string;
  /**
   * COMPLETED: they complete the activity, and did not before. WITHDRAWN: they did, and do so no more. FAILED: a first result
   * is there, and does not complete it. Null: only figures change.
   */
  to: 'COMPLETED' | 'WITHDRAWN' | 'FAILED' | null;
  /** Another result is still to come. */
  waiting: boolean;
  /** Percent of the maximum as a decimal text; null when there is no result. */
  score: string | null;
  /** The results that complete it, the first one in front. */
  completedBy: readonly string[];
}

/** What a correction leaves of a row of progress. */
export interface CorrectedProgress {
  state: ProgressRow['state'];
  score: string | null;
  referenceId: string | null;
}

type Known = Pick<ProgressRow, 'state' | 'referenceId'>;

/** A completed activity stays completed unless its completion is withdrawn. Pure. */
export function correctedProgress(row: Known, correction: ProgressCorrection): CorrectedProgress {
  const state = stateAfter(row.state, correction);
  return { state, score: correction.score, referenceId: referenceAfter(row, state, correction) };
}

function stateAfter(state: ProgressRow['state'], { to, waiting }: ProgressCorrection): ProgressRow['state'] {
  if (to === 'COMPLETED') return 'COMPLETED';
  if (to === 'WITHDRAWN' && state === 'COMPLETED') return waiting ? 'SUBMITTED' : 'FAILED';
  return to === 'FAILED' && state === 'SUBMITTED' && !waiting ? 'FAILED' : state;
}

function referenceAfter(
  { referenceId }: Known,
  state: ProgressRow['state'],
  { completedBy }: ProgressCorrection,
): string | null {
  if (state !== 'COMPLETED' || (referenceId !== null && completedBy.includes(referenceId)))
    return referenceId;
  return completedBy[0] ?? referenceId;
}
