import type { SqlRunner } from '@gssr/platform';
import type { ActiveCorrection } from './plan-rules.js';
import type { Regrade, RegradeCounts, RegradeState, RegradeStep } from './regrade.js';

const COLUMNS = `id, question_version_id AS "questionVersionId", activity_id AS "activityId", action, change, corrections,
  replaces_hand_marks AS "replacesHandMarks", state, batch, cursor, total, done, counts, failure_code AS "failureCode",
  failed_at AS "failedAt", started_by AS "startedBy", started_at AS "startedAt", ready_at AS "readyAt", applied_by AS "appliedBy",
  reason, applied_at AS "appliedAt", undone_by AS "undoneBy", undo_reason AS "undoReason", undone_at AS "undoneAt",
  cancelled_at AS "cancelledAt"`;

export type NewRegrade = Pick<
  Regrade,
  | 'id'
  | 'questionVersionId'
  | 'activityId'
  | 'action'
  | 'change'
  | 'corrections'
  | 'replacesHandMarks'
  | 'startedBy'
>;

export async function insertRegrade(runner: SqlRunner, regrade: NewRegrade): Promise<void> {
  await runner.query(
    `INSERT INTO regrade (id, question_version_id, activity_id, action, change, corrections, replaces_hand_marks, started_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      regrade.id,
      regrade.questionVersionId,
      regrade.activityId,
      regrade.action,
      JSON.stringify(regrade.change),
      JSON.stringify(regrade.corrections),
      regrade.replacesHandMarks,
      regrade.startedBy,
    ],
  );
}

export async function findRegrade(runner: SqlRunner, id: string): Promise<Regrade | null> {
  const [row] = await runner.query<Regrade[]>(`SELECT ${COLUMNS} FROM regrade WHERE id = $1`, [id]);
  return row ?? null;
}

/** The same, locked: one batch at a time, and nobody turns it round meanwhile. */
export async function lockRegrade(runner: SqlRunner, id: string): Promise<Regrade | null> {
  const [row] = await runner.query<Regrade[]>(`SELECT ${COLUMNS} FROM regrade WHERE id = $1 FOR UPDATE`, [
    id,
  ]);
  return row ?? null;
}

export const listRegrades = (runner: SqlRunner, before: string | null, limit: number): Promise<Regrade[]> =>
  runner.query(`SELECT ${COLUMNS} FROM regrade WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`, [
    before,
    limit,
  ]);

/** Of regrades of one question only one is applied or undone at a time. Nothing else is kept waiting. */
export async function lockQuestion(runner: SqlRunner, questionVersionId: string): Promise<void> {
  await runner.query('SELECT FROM question_version WHERE id = $1 FOR NO KEY UPDATE', [questionVersionId]);
}

/** Other regrades of the question that overlap with this one and are in one of these states, the last applied first. */
export const overlapping = (
  runner: SqlRunner,
  { id, questionVersionId, activityId }: Regrade,
  states: readonly RegradeState[],
): Promise<{ id: string; state: RegradeState; appliedAt: Date | null }[]> =>
  runner.query(
    `SELECT id, state, applied_at AS "appliedAt" FROM regrade
     WHERE question_version_id = $1 AND id <> $2 AND state = ANY ($4::text[])
       AND ($3::uuid IS NULL OR activity_id IS NULL OR activity_id = $3) ORDER BY applied_at DESC NULLS FIRST`,
    [questionVersionId, id, activityId, states],
  );

/** The corrections of a question that hold, newest first. */
export const activeCorrections = (
  runner: SqlRunner,
  questionVersionId: string,
): Promise<ActiveCorrection[]> =>
  runner.query(
    `SELECT id, activity_id AS "activityId", rule FROM key_correction
     WHERE question_version_id = $1 AND withdrawn_at IS NULL ORDER BY id DESC`,
    [questionVersionId],
  );

export async function insertCorrections(runner: SqlRunner, regrade: Regrade): Promise<void> {
  await runner.query(
    `INSERT INTO key_correction (id, regrade_id, question_version_id, activity_id, rule)
     SELECT id, $1, $2, activity, rule FROM unnest($3::uuid[], $4::uuid[], $5::jsonb[]) AS new (id, activity, rule)`,
    [
      regrade.id,
      regrade.questionVersionId,
      regrade.corrections.map(({ id }) => id),
      regrade.corrections.map(({ activityId }) => activityId),
      regrade.corrections.map(({ rule }) => JSON.stringify(rule)),
    ],
  );
}

export async function withdrawCorrections(runner: SqlRunner, regradeId: string): Promise<void> {
  await runner.query(
    'UPDATE key_correction SET withdrawn_at = now() WHERE regrade_id = $1 AND withdrawn_at IS NULL',
    [regradeId],
  );
}

/** Where a step begins. */
export interface Beginning {
  from: readonly RegradeState[];
  to: RegradeStep;
  total: number;
}

/** Moves a regrade into a step, from its first batch on; false when it was in none of the states `from`. `set` adds columns from $5. */
export async function begin(
  runner: SqlRunner,
  id: string,
  { from, to, total }: Beginning,
  set = '',
  parameters: unknown[] = [],
): Promise<boolean> {
  const [, moved] = await runner.query<[unknown[], number]>(
    `UPDATE regrade SET state = $3, total = $4, done = 0, batch = 0, cursor = NULL, failures = 0, failure_code = NULL, failed_at = NULL,
       moved_at = now()${set} WHERE id = $1 AND state = ANY ($2::text[])`,
    [id, from, to, total, ...parameters],
  );
  return moved === 1;
}

/** Counts a batch. */
export async function advance(
  runner: SqlRunner,
  id: string,
  cursor: string | null,
  attempts: number,
): Promise<void> {
  await runner.query(
    `UPDATE regrade SET batch = batch + 1, cursor = $2, done = done + $3, total = greatest(total, done + $3), failures = 0,
       failure_code = NULL, moved_at = now() WHERE id = $1`,
    [id, cursor, attempts],
  );
}

/** Ends a step. */
export async function finish(
  runner: SqlRunner,
  id: string,
  to: 'READY' | 'APPLIED' | 'UNDONE',
  counts: RegradeCounts,
): Promise<void> {
  const time = { READY: 'ready_at', APPLIED: 'applied_at', UNDONE: 'undone_at' }[to];
  await runner.query(
    `UPDATE regrade SET state = $2, counts = $3, ${time} = now(), total = done, failures = 0, failure_code = NULL, moved_at = now()
     WHERE id = $1`,
    [id, to, JSON.stringify(counts)],
  );
}

export async function countEffects(runner: SqlRunner, id: string): Promise<RegradeCounts> {
  const [row] = await runner.query<RegradeCounts[]>(
    `SELECT count(*)::int AS attempts, count(*) FILTER (WHERE changed)::int AS changed,
       count(*) FILTER (WHERE after_passed AND before_passed IS NOT TRUE)::int AS "passesWon",
       count(*) FILTER (WHERE before_passed AND after_passed IS NOT TRUE)::int AS "passesLost",
       count(*) FILTER (WHERE certificate = 'COMES')::int AS "certificatesCome",
       count(*) FILTER (WHERE certificate = 'GOES')::int AS "certificatesGo",
       count(*) FILTER (WHERE kept_by_hand)::int AS "keptByHand", count(problem)::int AS problems,
       count(*) FILTER (WHERE differs)::int AS differs
     FROM regrade_effect WHERE regrade_id = $1`,
    [id],
  );
  if (!row) throw new Error('An aggregate returned no row.');
  return row;
}

/** Notes that a batch failed; after so many failures in a row it waits for somebody. True when it does. */
export async function noteFailure(
  runner: SqlRunner,
  id: string,
  step: RegradeStep,
  code: string,
  most: number,
): Promise<boolean> {
  const [rows] = await runner.query<[{ stopped: boolean }[], number]>(
    `UPDATE regrade SET failures = failures + 1, failure_code = $3, failed_at = CASE WHEN failures + 1 >= $4 THEN now() END
     WHERE id = $1 AND state = $2 RETURNING failed_at IS NOT NULL AS stopped`,
    [id, step, code, most],
  );
  return rows[0]?.stopped === true;
}

/** Lets a regrade that stopped go on where it stands. Null when it had not stopped. */
export async function resume(
  runner: SqlRunner,
  id: string,
): Promise<{ step: RegradeStep; batch: number } | null> {
  const [rows] = await runner.query<[{ step: RegradeStep; batch: number }[], number]>(
    `UPDATE regrade SET failures = 0, failed_at = NULL, batch = batch + 1, moved_at = now()
     WHERE id = $1 AND failed_at IS NOT NULL RETURNING state AS step, batch`,
    [id],
  );
  return rows[0] ?? null;
}

/** Regrades that no job has moved on for `ageMs` milliseconds or longer. */
export const findUnfinished = (
  runner: SqlRunner,
  ageMs: number,
  limit: number,
): Promise<{ regradeId: string; step: RegradeStep; batch: string }[]> =>
  runner.query(
    `SELECT id AS "regradeId", state AS step, batch::text FROM regrade
     WHERE state IN ('CALCULATING', 'APPLYING', 'UNDOING') AND failed_at IS NULL
       AND moved_at <= now() - make_interval(secs => $1::float8 / 1000) ORDER BY moved_at LIMIT $2`,
    [ageMs, limit],
  );

/** The quizzes that ask the question. */
export async function quizzesAsking(runner: SqlRunner, questionVersionId: string): Promise<string[]> {
  const rows = await runner.query<{ id: string }[]>(
    'SELECT DISTINCT activity_id AS id FROM quiz_pool WHERE $1::uuid = ANY (question_version_ids)',
    [questionVersionId],
  );
  return rows.map(({ id }) => id);
}

/** Whether somebody's attempt would be left without anything that counts, were this question dropped. */
export async function leavesNothing(
  runner: SqlRunner,
  questionVersionId: string,
  activityIds: readonly string[],
): Promise<boolean> {
  const [row] = await runner.query<{ found: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM attempt JOIN attempt_item own ON own.attempt_id = attempt.id AND own.question_version_id = $1
       WHERE attempt.activity_id = ANY ($2::uuid[]) AND NOT EXISTS (
         SELECT FROM attempt_item other WHERE other.attempt_id = attempt.id AND other.question_version_id <> $1
           AND other.state IS DISTINCT FROM 'NOT_GRADED' AND other.weight !~ '^0+(\\.0+)?(/[0-9]+)?$' AND NOT EXISTS (
             SELECT FROM key_correction c WHERE c.question_version_id = other.question_version_id AND c.withdrawn_at IS NULL
               AND (c.activity_id IS NULL OR c.activity_id = attempt.activity_id) AND c.rule ->> 'weight' = '0'))) AS found`,
    [questionVersionId, activityIds],
  );
  return row?.found === true;
}

/** Cancels what has changed nothing yet. False when it was applied, or ended otherwise, before. */
export async function cancel(runner: SqlRunner, id: string): Promise<boolean> {
  const [, cancelled] = await runner.query<[unknown[], number]>(
    `UPDATE regrade SET state = 'CANCELLED', cancelled_at = now(), failed_at = NULL, moved_at = now()
     WHERE id = $1 AND state IN ('CALCULATING', 'READY')`,
    [id],
  );
  return cancelled === 1;
}

/** Whether an attempt of this person changes by the regrade. */
export async function changesAttemptOf(
  runner: SqlRunner,
  regradeId: string,
  personId: string,
): Promise<boolean> {
  const rows = await runner.query<unknown[]>(
    `SELECT FROM regrade_effect e JOIN attempt a ON a.id = e.attempt_id
     WHERE e.regrade_id = $1 AND a.person_id = $2 AND e.changed LIMIT 1`,
    [regradeId, personId],
  );
  return rows.length > 0;
}
