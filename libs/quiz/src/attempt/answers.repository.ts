import type { SqlRunner } from '@gssr/platform';
import type { AttemptState } from './attempt.js';
import type { AnchoredClaim } from './offline-claim.js';

/** What is stored for an item after a save: the new answer, or a newer one that was there. */
export interface StoredAnswer {
  /** Whether this very save was stored. */
  stored: boolean;
  revision: number;
  savedAt: Date | null;
  /** When it was given, for one that arrived after the deadline and was accepted because it had been given before. */
  answeredAt: Date | null;
  response: unknown;
  /** As it is now: it may have been moved since the attempt began. */
  deadlineAt: Date | null;
  /** The database's clock. */
  serverTime: Date;
}

export interface NewAnswer {
  attemptId: string;
  personId: string;
  position: number;
  revision: number;
  response: unknown;
  /** Null leaves what was said before. */
  certainty: number | null;
}

/** With the device's word for when it was given; null when it says nothing of that. */
export interface StorableAnswer extends NewAnswer {
  offline: AnchoredClaim | null;
}

/** What of a quiz and its question decides how an answer is stored. */
export interface StoringRules {
  /** An answer that was checked stays until its learner tries again. */
  checkLocks: boolean;
  /** An answer closes the pages before its own, whether or not the device said that it went on. */
  closesPages: boolean;
}

/** Of an attempt while an answer is stored. Whoever may move its page must not have to wait for others who hold it in share mode. */
export const lockFor = ({ closesPages }: Pick<StoringRules, 'closesPages'>): string =>
  closesPages ? 'NO KEY UPDATE' : 'SHARE';

const IN_TIME = `(state = 'IN_PROGRESS' AND (deadline_at IS NULL OR now() <= deadline_at + make_interval(secs => grace_seconds)))`;

/** How far a device's idea of the server's clock may be off, on its way through slow networks too. */
const CLOCK_SECONDS = 60;

/** How often to look again when another save came between. */
const MAX_TRIES = 3;

/** `$6` and `$7` are when it was given and sent: a device whose clock was changed meanwhile did not send it now, and is not believed. */
const BELIEVED = `abs(extract(epoch FROM now() - $7::timestamptz)) <= ${CLOCK_SECONDS}`;

/** Given before the deadline, arrived within the time that the quiz allows for that, and nobody has submitted the attempt. */
const OFFLINE = `(state IN ('IN_PROGRESS', 'SUBMITTED') AND (submitted_at IS NULL OR submitted_at >= deadline_at)
  AND offline_seconds > 0 AND now() <= deadline_at + make_interval(secs => grace_seconds + offline_seconds)
  AND $6::timestamptz BETWEEN started_at AND deadline_at AND ${BELIEVED})`;

/** The stored answer was given after this one, by more than clocks may be off: else a device might lose against itself. */
const NEWER_IS_THERE = `coalesce(coalesce(given_at, saved_at) > given + make_interval(secs => ${CLOCK_SECONDS}), false)`;

/**
 * Stores an answer if its attempt is open, its page was not left, and neither a newer revision nor an answer that was given
 * later is there: one statement. The attempt is locked, so a submission either sees the answer or comes first.
 * Null when the attempt is not open or not this person's.
 */
export async function storeAnswer(
  runner: SqlRunner,
  answer: StorableAnswer,
  rules: StoringRules,
  tries = MAX_TRIES,
): Promise<StoredAnswer | null> {
  const [row] = await runner.query<StoredAnswer[]>(
    `WITH open AS (
       SELECT id, reached_page, deadline_at, NOT ${IN_TIME} AS late,
         CASE WHEN ${BELIEVED} THEN least($6::timestamptz, now()) END AS given
       FROM attempt
       WHERE id = $1 AND person_id = $2 AND (${IN_TIME} OR ${OFFLINE}) FOR ${lockFor(rules)}),
     saved AS (
       UPDATE attempt_item SET response = $5, revision = $4, saved_at = now(), certainty = coalesce($8, certainty),
         given_at = given, answered_at = CASE WHEN late THEN given END
       FROM open
       WHERE attempt_item.attempt_id = open.id AND position = $3 AND revision < $4 AND page >= reached_page
         AND NOT ${NEWER_IS_THERE} AND NOT ($9 AND coalesce(${lastAction} = 'CHECK', false))
       RETURNING revision, saved_at, answered_at, response, deadline_at, page),
     reached AS (
       UPDATE attempt SET reached_page = saved.page FROM saved WHERE $10 AND id = $1 AND reached_page < saved.page)
     SELECT true AS stored, revision, saved_at AS "savedAt", answered_at AS "answeredAt", response, deadline_at AS "deadlineAt",
       now() AS "serverTime" FROM saved
     UNION ALL
     SELECT false, item.revision, item.saved_at, item.answered_at, item.response, open.deadline_at, now()
     FROM attempt_item item JOIN open ON item.attempt_id = open.id
     WHERE item.position = $3 AND NOT EXISTS (SELECT FROM saved)
       AND (item.revision >= $4 OR item.page >= open.reached_page)`,
    [
      answer.attemptId,
      answer.personId,
      answer.position,
      answer.revision,
      JSON.stringify(answer.response),
      answer.offline?.answeredAt ?? null,
      answer.offline?.sentAt ?? null,
      answer.certainty,
      rules.checkLocks,
      rules.closesPages,
    ],
  );
  // Unless it is locked, another save came between: the statement saw the item as it was before that one.
  if (row && !row.stored && row.revision < answer.revision && tries > 1)
    return storeAnswer(runner, answer, rules, tries - 1);
  return row ?? null;
}

const lastAction = `(SELECT action FROM attempt_step step
           WHERE step.attempt_id = attempt_item.attempt_id AND step.position = attempt_item.position ORDER BY number DESC LIMIT 1)`;

/** Why an answer could not be stored: the attempt's state, or null when there is no such attempt of this person. */
export async function attemptState(
  runner: SqlRunner,
  attemptId: string,
  personId: string,
): Promise<{ state: AttemptState; submittedAt: Date | null } | null> {
  const [row] = await runner.query<{ state: AttemptState; submittedAt: Date | null }[]>(
    'SELECT state, submitted_at AS "submittedAt" FROM attempt WHERE id = $1 AND person_id = $2',
    [attemptId, personId],
  );
  return row ?? null;
}

/** Whether the question stands on a page that was left, where pages that were left stay closed. */
export async function isOnLeftPage(runner: SqlRunner, attemptId: string, position: number): Promise<boolean> {
  const [row] = await runner.query<{ left: boolean }[]>(
    `SELECT page < reached_page AS left FROM attempt_item JOIN attempt ON attempt.id = attempt_id
     WHERE attempt_id = $1 AND position = $2`,
    [attemptId, position],
  );
  return row?.left ?? false;
}

/** A question as it stands in an attempt. */
interface AttemptQuestion {
  questionVersionId: string;
  variant: string | null;
  optionOrder: string[];
}

/** What of an attempt is fixed at its start. */
export interface KnownAttempt {
  personId: string;
  activityId: string;
  /** By position. */
  questions: AttemptQuestion[];
}

/** Which question stands at each position of the person's attempt: fixed when the attempt was started. Null when there is none. */
export async function questionsOfAttempt(
  runner: SqlRunner,
  attemptId: string,
  personId: string,
): Promise<KnownAttempt | null> {
  const [row] = await runner.query<KnownAttempt[]>(
    `SELECT person_id AS "personId", activity_id AS "activityId", (SELECT json_agg(
       json_build_object('questionVersionId', question_version_id, 'variant', variant, 'optionOrder', option_order) ORDER BY position)
       FROM attempt_item WHERE attempt_id = attempt.id) AS questions
     FROM attempt WHERE id = $1 AND person_id = $2`,
    [attemptId, personId],
  );
  return row ?? null;
}
