import type { SqlRunner } from '@gssr/platform';
import type { ProgressState } from '../completion/completion.js';

/** Progress in one activity. */
export interface ProgressRow {
  activityId: string;
  state: Exclude<ProgressState, 'NOT_STARTED'>;
  position: number | null;
  /** Percent of the maximum. */
  bestScore: number | null;
  /** What completed it, for example the attempt. */
  referenceId: string | null;
  updatedAt: Date;
  completedAt: Date | null;
}

/** Something that happened in an activity. A completed activity stays completed whatever comes later. */
export interface ActivityEvent {
  enrolmentId: string;
  activityId: string;
  state: ProgressRow['state'];
  position?: number | null;
  score?: string | null;
  referenceId?: string | null;
}

const COLUMNS = `activity_id AS "activityId", state, position, best_score::float8 AS "bestScore", reference_id AS "referenceId",
  updated_at AS "updatedAt", completed_at AS "completedAt"`;

/** What `record_progress` (see the initial migration) needs to know to leave the last event to a transaction. */
export interface LastEventGate {
  personId: string;
  versionId: string;
  requiredIds: string[];
}

/**
 * Records an event under the enrolment's lock and returns the progress of the whole enrolment with it. With a `gate` nothing
 * is recorded, and nothing returned, when the enrolment is not this person's in this version, or when the event could
 * complete the course.
 */
export const recordEvent = (
  runner: SqlRunner,
  { enrolmentId, activityId, state, position, score, referenceId }: ActivityEvent,
  gate?: LastEventGate,
): Promise<ProgressRow[]> =>
  runner.query<ProgressRow[]>(`SELECT ${COLUMNS} FROM record_progress($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    enrolmentId,
    activityId,
    state,
    position ?? null,
    score ?? null,
    referenceId ?? null,
    gate?.personId ?? null,
    gate?.versionId ?? null,
    gate?.requiredIds ?? null,
  ]);

export const forgetScore = (runner: SqlRunner, enrolmentId: string, activityId: string): Promise<unknown> =>
  runner.query(
    'UPDATE activity_progress SET best_score = NULL WHERE enrolment_id = $1 AND activity_id = $2',
    [enrolmentId, activityId],
  );

/** Progress of several enrolments in one statement. */
export const progressOf = (
  runner: SqlRunner,
  enrolmentIds: readonly string[],
): Promise<(ProgressRow & { enrolmentId: string })[]> =>
  runner.query(
    `SELECT enrolment_id AS "enrolmentId", ${COLUMNS} FROM activity_progress WHERE enrolment_id = ANY ($1::uuid[])`,
    [enrolmentIds],
  );
