import type { SqlRunner } from '@gssr/platform';
import type { CorrectionRule, GradeState } from '../grading/index.js';
import type {
  Attempt,
  AttemptItem,
  AttemptState,
  AttemptWithItems,
  ClaimedItem,
  ShownItem,
  TimedAttempt,
} from './attempt.js';
import type { ResultOfAttempt } from './counting-result.js';
import { comments, correction, gradedBy, levels, steps } from './item-sql.js';

const COLUMNS = `attempt.id, attempt.enrolment_id AS "enrolmentId", attempt.activity_id AS "activityId", attempt.person_id AS "personId",
  attempt.number, attempt.state, attempt.seed, attempt.started_at AS "startedAt", attempt.deadline_at AS "deadlineAt",
  attempt.grace_seconds AS "graceSeconds", attempt.offline_seconds AS "offlineSeconds", attempt.reached_page AS "reachedPage", attempt.submitted_at AS "submittedAt", attempt.graded_at AS "gradedAt", attempt.score::float8 AS score, attempt.passed`;

const ITEMS = `(SELECT json_agg(json_build_object('position', position, 'questionVersionId', question_version_id, 'optionOrder', option_order,
    'section', section, 'page', page, 'weight', weight, 'variant', variant, 'response', response, 'revision', revision, 'savedAt', saved_at,
    'flagged', flagged, 'certainty', certainty, 'answeredAt', answered_at, 'handFraction', hand_fraction,
    'steps', ${steps('item')}, 'correction', ${correction('item', 'attempt')}, 'gradedBy', ${gradedBy('item')}) ORDER BY position)
  FROM attempt_item item WHERE attempt_id = attempt.id) AS items`;

type WithJsonItems = Omit<AttemptWithItems, 'items'> & {
  items: (Omit<ClaimedItem, 'savedAt' | 'answeredAt'> & {
    savedAt: string | null;
    answeredAt: string | null;
  })[];
};

const withDates = (row: WithJsonItems): AttemptWithItems => ({
  ...row,
  items: row.items.map((item) => ({
    ...item,
    savedAt: item.savedAt === null ? null : new Date(item.savedAt),
    answeredAt: item.answeredAt === null ? null : new Date(item.answeredAt),
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
export const findItems = (runner: SqlRunner, attemptId: string): Promise<ShownItem[]> =>
  runner.query(
    `SELECT item.position, item.question_version_id AS "questionVersionId", item.option_order AS "optionOrder", item.section, item.page,
       item.weight, item.variant, item.response, item.revision, item.saved_at AS "savedAt", item.flagged, item.certainty,
       item.answered_at AS "answeredAt", item.hand_fraction AS "handFraction", item.state, ${comments('item')} AS comments, ${levels('item')} AS levels, item.fraction, applied.rule AS "gradedBy",
       ${steps('item')} AS steps, ${correction('item', 'attempt')} -> 'rule' AS correction
     FROM attempt_item item JOIN attempt ON attempt.id = item.attempt_id LEFT JOIN key_correction applied ON applied.id = item.correction_id
     WHERE item.attempt_id = $1 ORDER BY item.position`,
    [attemptId],
  );

/** Nothing that was given offline can arrive any more: grading need not wait. */
export const COMPLETE = `(offline_seconds = 0 OR deadline_at IS NULL OR submitted_at < deadline_at
  OR now() > deadline_at + make_interval(secs => grace_seconds + offline_seconds))`;

/**
 * Claims a submitted attempt for grading until the transaction ends; null when it is not submitted (any more), or may still
 * be completed.
 */
export const claimSubmitted = (runner: SqlRunner, id: string): Promise<AttemptWithItems | null> =>
  claimIn(runner, id, ['SUBMITTED']);

/** Claims an attempt that people mark, or have marked, until the transaction ends; null in any other state. */
export const claimMarkable = (runner: SqlRunner, id: string): Promise<AttemptWithItems | null> =>
  claimIn(runner, id, ['NEEDS_MARKING', 'GRADED']);

/**
 * Items are read by a statement of their own: the one that waits for the lock would see them as they were before whoever had
 * it changed them, such as an answer that was given offline and arrived at the last moment.
 */
async function claimIn(
  runner: SqlRunner,
  id: string,
  states: readonly AttemptState[],
): Promise<AttemptWithItems | null> {
  await runner.query('SELECT FROM attempt WHERE id = $1 FOR UPDATE', [id]);
  const [row] = await runner.query<WithJsonItems[]>(
    `SELECT ${COLUMNS}, ${ITEMS} FROM attempt WHERE id = $1 AND state = ANY ($2::text[]) AND ${COMPLETE}`,
    [id, states],
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
    `SELECT ${COLUMNS}, now() AS "serverTime", attempt.state = 'IN_PROGRESS' AND now() > deadline_at + make_interval(secs => grace_seconds) AS overdue
     FROM attempt WHERE enrolment_id = $1 AND activity_id = $2 ORDER BY number`,
    [enrolmentId, activityId],
  );

/** All attempts of an enrolment at a quiz with their exact results, in the order in which they were made. */
export const listResults = (
  runner: SqlRunner,
  enrolmentId: string,
  activityId: string,
): Promise<(ResultOfAttempt & Pick<Attempt, 'state'> & { gradedAt: string | null })[]> =>
  runner.query(
    `SELECT id, state, score::text AS score, passed, to_json(graded_at) #>> '{}' AS "gradedAt" FROM attempt
     WHERE enrolment_id = $1 AND activity_id = $2 ORDER BY number`,
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
  closesAt: Date | null;
  graceSeconds: number;
  offlineSeconds: number;
  items: (Pick<
    AttemptItem,
    'questionVersionId' | 'optionOrder' | 'section' | 'page' | 'weight' | 'variant'
  > & {
    slot: number;
  })[];
}

/** Stores an attempt with all its items in one statement, which also says what corrections of their keys hold. */
export async function insertAttempt(
  runner: SqlRunner,
  attempt: NewAttempt,
): Promise<{ attempt: TimedAttempt; corrections: (CorrectionRule | null)[] }> {
  const [row] = await runner.query<(TimedAttempt & { corrections: (CorrectionRule | null)[] })[]>(
    `WITH started AS (
       INSERT INTO attempt (id, enrolment_id, activity_id, person_id, number, seed, deadline_at, grace_seconds, offline_seconds)
       VALUES ($1, $2, $3, $4, $5, $6, least(now() + make_interval(mins => $7), $8), $9, $10) RETURNING *),
     items AS (
       INSERT INTO attempt_item (attempt_id, position, question_version_id, option_order, section, page, weight, variant, slot)
       SELECT started.id, item.position - 1, item.question, ARRAY(SELECT jsonb_array_elements_text(item.options)), item.section,
         item.page, item.weight, item.variant, item.slot
       FROM started, unnest($11::uuid[], $12::jsonb[], $13::int[], $14::int[], $15::text[], $16::text[], $17::int[])
         WITH ORDINALITY AS item (question, options, section, page, weight, variant, slot, position))
     SELECT ${COLUMNS}, now() AS "serverTime", ARRAY(
       SELECT ${correction('asked', 'attempt')} -> 'rule' FROM unnest($11::uuid[]) WITH ORDINALITY AS asked (question_version_id, position)
       ORDER BY position) AS corrections
     FROM started AS attempt`,
    [
      attempt.id,
      attempt.enrolmentId,
      attempt.activityId,
      attempt.personId,
      attempt.number,
      attempt.seed,
      attempt.timeLimitMinutes,
      attempt.closesAt,
      attempt.graceSeconds,
      attempt.offlineSeconds,
      attempt.items.map(({ questionVersionId }) => questionVersionId),
      attempt.items.map(({ optionOrder }) => JSON.stringify(optionOrder)),
      attempt.items.map(({ section }) => section),
      attempt.items.map(({ page }) => page),
      attempt.items.map(({ weight }) => weight),
      attempt.items.map(({ variant }) => variant),
      attempt.items.map(({ slot }) => slot),
    ],
  );
  if (!row) throw new Error('An insert returned no row.');
  const { corrections, ...stored } = row;
  return { attempt: stored, corrections };
}

/**
 * Moves an attempt from IN_PROGRESS to SUBMITTED; one that is overdue counts as submitted at its deadline. Null when it was
 * not in progress (any more), or not this person's. `personId` null: anybody's, if its time is over by now.
 */
export async function markSubmitted(
  runner: SqlRunner,
  id: string,
  personId: string | null,
): Promise<TimedAttempt | null> {
  const [rows] = await runner.query<[TimedAttempt[], number]>(
    `UPDATE attempt SET state = 'SUBMITTED', submitted_at = least(now(), deadline_at)
     WHERE id = $1 AND state = 'IN_PROGRESS' AND CASE WHEN $2::uuid IS NULL
       THEN deadline_at < now() - make_interval(secs => grace_seconds) ELSE person_id = $2 END
     RETURNING ${COLUMNS}, now() AS "serverTime"`,
    [id, personId],
  );
  return rows[0] ?? null;
}

/** What became of one item. */
export interface GradedItem {
  state: GradeState;
  /** Share of the item's mark as a decimal text; null while a person has to mark it, and for what nobody marks. */
  fraction: string | null;
  correctionId: string | null;
}

/** The result of an attempt, or null while a person has to mark some of it. */
export interface AttemptResult {
  /** Percent of the maximum as a decimal text. */
  score: string;
  passed: boolean;
}

/**
 * Writes all marks and moves the attempt forward in one statement: to GRADED with its result, or to NEEDS_MARKING without
 * one. False when it was in none of the states `from`.
 */
export async function storeMarks(
  runner: SqlRunner,
  id: string,
  from: readonly AttemptState[],
  items: readonly GradedItem[],
  result: AttemptResult | null,
): Promise<boolean> {
  const [, marked] = await runner.query<[unknown[], number]>(
    `WITH graded AS (
       UPDATE attempt SET state = CASE WHEN $3::numeric IS NULL THEN 'NEEDS_MARKING' ELSE 'GRADED' END,
         first_graded_at = coalesce(first_graded_at, now()),
         graded_at = CASE WHEN $3::numeric IS NOT NULL THEN coalesce(graded_at, now()) END, score = $3, passed = $4
       WHERE id = $1 AND state = ANY ($2::text[]) RETURNING id)
     UPDATE attempt_item SET fraction = mark.fraction, state = mark.state, correction_id = mark.correction
     FROM graded, unnest($5::numeric[], $6::text[], $7::uuid[]) WITH ORDINALITY AS mark (fraction, state, correction, position)
     WHERE attempt_item.attempt_id = graded.id AND attempt_item.position = mark.position - 1`,
    [
      id,
      from,
      result?.score ?? null,
      result?.passed ?? null,
      items.map(({ fraction }) => fraction),
      items.map(({ state }) => state),
      items.map(({ correctionId }) => correctionId),
    ],
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
       AND ${COMPLETE}
     ORDER BY submitted_at LIMIT $2`,
    [ageMs, limit],
  );

/** Open attempts whose time, with the grace, is over. */
export const findOverdue = (runner: SqlRunner, limit: number): Promise<{ attemptId: string }[]> =>
  runner.query(
    `SELECT id AS "attemptId" FROM attempt WHERE state = 'IN_PROGRESS' AND deadline_at < now() - make_interval(secs => grace_seconds)
     ORDER BY deadline_at LIMIT $1`,
    [limit],
  );
