import type { SqlRunner } from '@gssr/platform';
import type { AttemptItem, AttemptWithItems, TimedAttempt } from './attempt.js';

/** Seconds after the deadline in which an answer already on its way still counts. */
export const GRACE_SECONDS = 10;

const COLUMNS = `attempt.id, attempt.enrolment_id AS "enrolmentId", attempt.activity_id AS "activityId", attempt.person_id AS "personId",
  attempt.number, attempt.state, attempt.seed, attempt.started_at AS "startedAt", attempt.deadline_at AS "deadlineAt",
  attempt.submitted_at AS "submittedAt", attempt.graded_at AS "gradedAt", attempt.score::float8 AS score, attempt.passed`;

const ITEMS = `(SELECT json_agg(json_build_object('position', position, 'questionVersionId', question_version_id, 'optionOrder', option_order,
    'response', response, 'revision', revision, 'savedAt', saved_at) ORDER BY position)
  FROM attempt_item WHERE attempt_id = attempt.id) AS items`;

type WithJsonItems = Omit<AttemptWithItems, 'items'> & {
  items: (Omit<AttemptItem, 'savedAt'> & { savedAt: string | null })[];
};

const withDates = (row: WithJsonItems): AttemptWithItems => ({
  ...row,
  items: row.items.map((item) => ({
    ...item,
    savedAt: item.savedAt === null ? null : new Date(item.savedAt),
  })),
});

/** The person's own attempt, or null. */
export async function findAttempt(
  runner: SqlRunner,
  id: string,
  personId: string,
): Promise<TimedAttempt | null> {
  const [row] = await runner.query<TimedAttempt[]>(
    `SELECT ${COLUMNS}, now() AS "serverTime" FROM attempt WHERE id = $1 AND person_id = $2`,
    [id, personId],
  );
  return row ?? null;
}

/** The items of an attempt in order. The caller knows whose it is. */
export const findItems = (runner: SqlRunner, attemptId: string): Promise<AttemptItem[]> =>
  runner.query(
    `SELECT position, question_version_id AS "questionVersionId", option_order AS "optionOrder", response, revision, saved_at AS "savedAt"
     FROM attempt_item WHERE attempt_id = $1 ORDER BY position`,
    [attemptId],
  );

/** Claims a submitted attempt for grading until the transaction ends; null when it is not submitted (any more). */
export async function claimSubmitted(runner: SqlRunner, id: string): Promise<AttemptWithItems | null> {
  const [row] = await runner.query<WithJsonItems[]>(
    `SELECT ${COLUMNS}, ${ITEMS} FROM attempt WHERE id = $1 AND state = 'SUBMITTED' FOR UPDATE OF attempt`,
    [id],
  );
  return row ? withDates(row) : null;
}

/** All attempts of an enrolment at a quiz, oldest first, without their items. */
export const listAttempts = (
  runner: SqlRunner,
  enrolmentId: string,
  activityId: string,
): Promise<(TimedAttempt & { overdue: boolean })[]> =>
  runner.query(
    `SELECT ${COLUMNS}, now() AS "serverTime", attempt.state = 'IN_PROGRESS' AND now() > deadline_at + make_interval(secs => ${GRACE_SECONDS}) AS overdue
     FROM attempt WHERE enrolment_id = $1 AND activity_id = $2 ORDER BY number`,
    [enrolmentId, activityId],
  );

export interface NewAttempt {
  id: string;
  enrolmentId: string;
  activityId: string;
  personId: string;
  number: number;
  seed: string;
  timeLimitMinutes: number | null;
  items: { questionVersionId: string; optionOrder: string[] }[];
}

/** Stores an attempt with all its items in one statement. */
export async function insertAttempt(runner: SqlRunner, attempt: NewAttempt): Promise<TimedAttempt> {
  const [stored] = await runner.query<TimedAttempt[]>(
    `WITH started AS (
       INSERT INTO attempt (id, enrolment_id, activity_id, person_id, number, seed, deadline_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7)) RETURNING *),
     items AS (
       INSERT INTO attempt_item (attempt_id, position, question_version_id, option_order)
       SELECT started.id, item.position - 1, item.question, ARRAY(SELECT jsonb_array_elements_text(item.options))
       FROM started, unnest($8::uuid[], $9::jsonb[]) WITH ORDINALITY AS item (question, options, position))
     SELECT ${COLUMNS}, now() AS "serverTime" FROM started AS attempt`,
    [
      attempt.id,
      attempt.enrolmentId,
      attempt.activityId,
      attempt.personId,
      attempt.number,
      attempt.seed,
      attempt.timeLimitMinutes,
      attempt.items.map(({ questionVersionId }) => questionVersionId),
      attempt.items.map(({ optionOrder }) => JSON.stringify(optionOrder)),
    ],
  );
  if (!stored) throw new Error('An insert returned no row.');
  return stored;
}

/**
 * Moves an attempt from IN_PROGRESS to SUBMITTED; one that is overdue counts as submitted at its deadline. Null when it was
 * not in progress (any more), or not this person's.
 */
export async function markSubmitted(
  runner: SqlRunner,
  id: string,
  personId: string,
): Promise<TimedAttempt | null> {
  const [rows] = await runner.query<[TimedAttempt[], number]>(
    `UPDATE attempt SET state = 'SUBMITTED', submitted_at = least(now(), deadline_at)
     WHERE id = $1 AND person_id = $2 AND state = 'IN_PROGRESS' RETURNING ${COLUMNS}, now() AS "serverTime"`,
    [id, personId],
  );
  return rows[0] ?? null;
}

export interface Graded {
  id: string;
  /** Percent of the maximum as a decimal text. */
  score: string;
  passed: boolean;
  fractions: string[];
}

/** Writes all marks and moves the attempt from SUBMITTED to GRADED in one statement. False when it was not submitted. */
export async function markGraded(
  runner: SqlRunner,
  { id, score, passed, fractions }: Graded,
): Promise<boolean> {
  const [, marked] = await runner.query<[unknown[], number]>(
    `WITH graded AS (
       UPDATE attempt SET state = 'GRADED', graded_at = now(), score = $2, passed = $3 WHERE id = $1 AND state = 'SUBMITTED' RETURNING id)
     UPDATE attempt_item SET fraction = mark.fraction
     FROM graded, unnest($4::numeric[]) WITH ORDINALITY AS mark (fraction, position)
     WHERE attempt_item.attempt_id = graded.id AND attempt_item.position = mark.position - 1`,
    [id, score, passed, fractions],
  );
  return marked > 0;
}

/** Attempts that wait for grading since `ageMs` milliseconds or longer. */
export const findUngraded = (
  runner: SqlRunner,
  ageMs: number,
  limit: number,
): Promise<{ attemptId: string }[]> =>
  runner.query(
    `SELECT id AS "attemptId" FROM attempt WHERE state = 'SUBMITTED' AND submitted_at <= now() - make_interval(secs => $1::float8 / 1000)
     ORDER BY submitted_at LIMIT $2`,
    [ageMs, limit],
  );

/** Open attempts whose time, with the grace, is over. */
export const findOverdue = (runner: SqlRunner, limit: number): Promise<{ attemptId: string }[]> =>
  runner.query(
    `SELECT id AS "attemptId" FROM attempt WHERE state = 'IN_PROGRESS' AND deadline_at < now() - make_interval(secs => ${GRACE_SECONDS})
     ORDER BY deadline_at LIMIT $1`,
    [limit],
  );

/** Whose an open attempt is, for closing it when its time is over. */
export async function ownerOfOverdue(runner: SqlRunner, id: string): Promise<string | null> {
  const [row] = await runner.query<{ personId: string }[]>(
    `SELECT person_id AS "personId" FROM attempt
     WHERE id = $1 AND state = 'IN_PROGRESS' AND deadline_at < now() - make_interval(secs => ${GRACE_SECONDS})`,
    [id],
  );
  return row?.personId ?? null;
}
