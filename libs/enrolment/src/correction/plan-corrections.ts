import { groupedBy } from '@gssr/kernel';
import { correctedProgress, type CorrectedProgress, type ProgressCorrection } from './corrected-progress.js';
import type { KnownEnrolment, KnownProgress, RevisedProgress } from './corrections.repository.js';

/** What has to be written, and whose completion comes or goes with it. */
export interface CorrectionPlan {
  /** Rows that are put back as they were. */
  restored: RevisedProgress[];
  revised: RevisedProgress[];
  /** Enrolments that are completed by it. */
  completes: string[];
  /** Enrolments that are not complete any more. */
  reopens: string[];
}

type IsComplete = (enrolment: KnownEnrolment, progress: readonly KnownProgress[]) => boolean;

/** Compares what is there with what the corrected results say. Pure. */
export function planCorrections(
  enrolments: readonly KnownEnrolment[],
  progress: readonly KnownProgress[],
  corrections: readonly ProgressCorrection[],
  isComplete: IsComplete,
): CorrectionPlan {
  const plan: CorrectionPlan = { restored: [], revised: [], completes: [], reopens: [] };
  const rowsOf = groupedBy(progress, ({ enrolmentId }) => enrolmentId);
  const correctionsOf = groupedBy(corrections, ({ enrolmentId }) => enrolmentId);
  for (const enrolment of enrolments)
    planEnrolment(
      plan,
      enrolment,
      rowsOf.get(enrolment.id) ?? [],
      correctionsOf.get(enrolment.id) ?? [],
      isComplete,
    );
  return plan;
}

function planEnrolment(
  plan: CorrectionPlan,
  enrolment: KnownEnrolment,
  rows: readonly KnownProgress[],
  corrections: readonly ProgressCorrection[],
  isComplete: IsComplete,
): void {
  const changes = corrections.flatMap((correction) => changeOf(rows, correction));
  if (changes.length === 0) return;
  const after = rows.map((row) => ({ ...row, ...changes.find((change) => change.row === row)?.next }));
  const was = isComplete(enrolment, rows);
  const is = isComplete(enrolment, after);
  const reopens = enrolment.status === 'COMPLETED' && was && !is;
  if (reopens) plan.reopens.push(enrolment.id);
  if (enrolment.status === 'ACTIVE' && is) plan.completes.push(enrolment.id);
  for (const { row, next, restores } of changes) {
    const { enrolmentId, activityId } = row;
    (restores ? plan.restored : plan.revised).push({ enrolmentId, activityId, ...next, reopens });
  }
}

interface Change {
  row: KnownProgress;
  next: CorrectedProgress;
  restores: boolean;
}

function changeOf(rows: readonly KnownProgress[], correction: ProgressCorrection): Change[] {
  const row = rows.find(({ activityId }) => activityId === correction.activityId);
  if (!row) return [];
  const next = correctedProgress(row, correction);
  const { before } = row;
  // Only what fits the results may come back: another correction can have changed them without touching this row.
  if (before && before.score === next.score && completed(before) === completed(next))
    return [{ row, next: before, restores: true }];
  const same = next.state === row.state && next.score === row.score && next.referenceId === row.referenceId;
  return same ? [] : [{ row, next, restores: false }];
}

const completed = ({ state }: Pick<CorrectedProgress, 'state'>): boolean => state === 'COMPLETED';
