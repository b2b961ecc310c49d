import type { SqlRunner } from '@gssr/platform';
import type { EnrolmentStatus } from '../enrolment/enrolments.repository.js';
import type { ProgressRow } from '../progress/progress.repository.js';
import type { CorrectedProgress } from './corrected-progress.js';
import type { CorrectionCause, RestoreFrom } from './withdrawal-hooks.js';

/** A row of progress with what an earlier correction of the same cause knows of it. */
export interface KnownProgress extends Pick<ProgressRow, 'activityId' | 'state' | 'referenceId'> {
  enrolmentId: string;
  /** As stored, to compare exactly. */
  score: string | null;
  /** The row before the correction; null when there was none, or when something has changed it since. */
  before: CorrectedProgress | null;
}

export interface KnownEnrolment {
  id: string;
  personId: string;
  versionId: string;
  status: EnrolmentStatus;
}

/** One new state of a row. */
export interface RevisedProgress extends CorrectedProgress {
  enrolmentId: string;
  activityId: string;
  reopens: boolean;
}

/** In the order of their ids, so that two who lock several never wait for each other. */
export const readEnrolments = (
  runner: SqlRunner,
  ids: readonly string[],
  lock: boolean,
): Promise<KnownEnrolment[]> =>
  runner.query(
    `SELECT id, person_id AS "personId", course_version_id AS "versionId", status FROM enrolment
     WHERE id = ANY ($1::uuid[]) ORDER BY id ${lock ? 'FOR UPDATE' : ''}`,
    [ids],
  );

/** All progress of these enrolments. */
export const readProgress = (
  runner: SqlRunner,
  enrolmentIds: readonly string[],
  causeId: string | null,
): Promise<KnownProgress[]> =>
  runner.query(
    `SELECT p.enrolment_id AS "enrolmentId", p.activity_id AS "activityId", p.state, p.best_score::text AS score,
       p.reference_id AS "referenceId", CASE WHEN to_jsonb(p) = r.after THEN jsonb_build_object('state', r.before -> 'state',
         'score', to_jsonb((r.before ->> 'best_score')::numeric(9, 6)::text), 'referenceId', r.before -> 'reference_id') END AS before
     FROM activity_progress p LEFT JOIN progress_revision r
       ON r.enrolment_id = p.enrolment_id AND r.activity_id = p.activity_id AND r.cause_id = $2 AND r.reverted_at IS NULL
     WHERE p.enrolment_id = ANY ($1::uuid[])`,
    [enrolmentIds, causeId],
  );

/** Writes the rows and remembers how they were. What was learnt when stays as it is: `updated_at` does not move. */
export async function reviseProgress(
  runner: SqlRunner,
  rows: readonly RevisedProgress[],
  { id, reason, personId }: CorrectionCause,
): Promise<void> {
  await runner.query(
    `WITH change AS (
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::numeric[], $5::uuid[], $6::boolean[])
         AS change (enrolment, activity, state, score, reference, reopens)),
     before AS (
       SELECT change.*, to_jsonb(p) AS row, CASE WHEN change.reopens THEN e.completed_at END AS reopened_from
       FROM change JOIN activity_progress p ON p.enrolment_id = enrolment AND p.activity_id = activity
         JOIN enrolment e ON e.id = enrolment),
     revised AS (
       UPDATE activity_progress p SET state = change.state, best_score = change.score, reference_id = change.reference,
         completed_at = CASE WHEN change.state = 'COMPLETED' THEN coalesce(p.completed_at, now()) END
       FROM change WHERE p.enrolment_id = enrolment AND p.activity_id = activity RETURNING p.*)
     INSERT INTO progress_revision (id, enrolment_id, activity_id, cause_id, reason, person_id, before, after, reopened_from)
     SELECT gen_random_uuid(), enrolment, activity, $7, $8, $9, row, to_jsonb(revised), reopened_from
     FROM before JOIN revised ON revised.enrolment_id = enrolment AND revised.activity_id = activity
     ON CONFLICT ON CONSTRAINT uq_progress_revision_cause_id_enrolment_id_activity_id DO UPDATE SET
       after = excluded.after, reopened_from = coalesce(progress_revision.reopened_from, excluded.reopened_from)`,
    [...columnsOf(rows), rows.map(({ reopens }) => reopens), id, reason, personId],
  );
}

/** Puts rows back exactly as they were before the cause. */
export async function restoreProgress(
  runner: SqlRunner,
  rows: readonly Pick<RevisedProgress, 'enrolmentId' | 'activityId'>[],
  causeId: string,
): Promise<void> {
  await runner.query(
    `UPDATE activity_progress p SET state = b.state, best_score = b.best_score, reference_id = b.reference_id,
       completed_at = b.completed_at, updated_at = b.updated_at
     FROM unnest($1::uuid[], $2::uuid[]) AS change (enrolment, activity)
       JOIN progress_revision r ON r.enrolment_id = enrolment AND r.activity_id = activity AND r.cause_id = $3,
       jsonb_populate_record(NULL::activity_progress, r.before) b
     WHERE p.enrolment_id = enrolment AND p.activity_id = activity`,
    [rows.map(({ enrolmentId }) => enrolmentId), rows.map(({ activityId }) => activityId), causeId],
  );
}

/**
 * Writes rows of an undoing that cannot be put back as they were, because something else has changed them since. What is
 * complete again is so as of when it had been.
 */
export async function rewriteProgress(runner: SqlRunner, rows: readonly RevisedProgress[]): Promise<void> {
  await runner.query(
    `UPDATE activity_progress p SET state = change.state, best_score = change.score, reference_id = change.reference,
       completed_at = CASE WHEN change.state = 'COMPLETED' THEN coalesce(p.completed_at, (
         SELECT min((r.before ->> 'completed_at')::timestamptz) FROM progress_revision r
         WHERE r.enrolment_id = enrolment AND r.activity_id = activity), now()) END
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::numeric[], $5::uuid[])
       AS change (enrolment, activity, state, score, reference)
     WHERE p.enrolment_id = enrolment AND p.activity_id = activity`,
    columnsOf(rows),
  );
}

const columnsOf = (rows: readonly RevisedProgress[]): unknown[][] => [
  rows.map(({ enrolmentId }) => enrolmentId),
  rows.map(({ activityId }) => activityId),
  rows.map(({ state }) => state),
  rows.map(({ score }) => score),
  rows.map(({ referenceId }) => referenceId),
];

export async function markReverted(
  runner: SqlRunner,
  enrolmentIds: readonly string[],
  causeId: string,
): Promise<void> {
  await runner.query(
    `UPDATE progress_revision SET reverted_at = now()
     WHERE cause_id = $2 AND enrolment_id = ANY ($1::uuid[]) AND reverted_at IS NULL`,
    [enrolmentIds, causeId],
  );
}

/** Completes active enrolments, those that `from` had opened again as of when they had been completed. Returns which. */
export async function completeEnrolments(
  runner: SqlRunner,
  ids: readonly string[],
  { causeId, orAny }: RestoreFrom,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const [rows] = await runner.query<[{ id: string }[], number]>(
    `UPDATE enrolment SET status = 'COMPLETED', completed_at = coalesce(
       (SELECT reopened_from FROM progress_revision r WHERE r.enrolment_id = enrolment.id AND reopened_from IS NOT NULL
          AND (r.cause_id = $2 OR $3) ORDER BY r.cause_id <> $2, reopened_from LIMIT 1), now())
     WHERE id = ANY ($1::uuid[]) AND status = 'ACTIVE' RETURNING id`,
    [ids, causeId, orAny],
  );
  return rows.map(({ id }) => id);
}

export async function reopenEnrolments(runner: SqlRunner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await runner.query(
    `UPDATE enrolment SET status = 'ACTIVE', completed_at = NULL WHERE id = ANY ($1::uuid[]) AND status = 'COMPLETED'`,
    [ids],
  );
}
