import type { SqlRunner } from '@gssr/platform';
import type { AttemptState } from './attempt.js';

/** What is stored for an item after a save: the new answer, or a newer one that was there. */
export interface StoredAnswer {
  /** Whether this very save was stored. */
  stored: boolean;
  revision: number;
  savedAt: Date | null;
  response: unknown;
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

/**
 * Stores an answer if its attempt is open and no newer revision is there: one statement. The attempt is locked in share
 * mode, so a submission either sees the answer or comes first. Null when the attempt is not open or not this person's.
 * `checkLocks`: an answer that was checked stays until its learner tries again.
 */
export async function storeAnswer(
  runner: SqlRunner,
  answer: NewAnswer,
  checkLocks: boolean,
): Promise<StoredAnswer | null> {
  const [row] = await runner.query<StoredAnswer[]>(
    `WITH open AS (
       SELECT id FROM attempt WHERE id = $1 AND person_id = $2 AND state = 'IN_PROGRESS'
         AND (deadline_at IS NULL OR now() <= deadline_at + make_interval(secs => grace_seconds)) FOR SHARE),
     saved AS (
       UPDATE attempt_item SET response = $5, revision = $4, saved_at = now(), certainty = coalesce($6, certainty) FROM open
       WHERE attempt_item.attempt_id = open.id AND position = $3 AND revision < $4
         AND NOT ($7 AND coalesce(${lastAction} = 'CHECK', false))
       RETURNING revision, saved_at, response)
     SELECT true AS stored, revision, saved_at AS "savedAt", response FROM saved
     UNION ALL
     SELECT false, item.revision, item.saved_at, item.response FROM attempt_item item JOIN open ON item.attempt_id = open.id
     WHERE item.position = $3 AND NOT EXISTS (SELECT FROM saved)`,
    [
      answer.attemptId,
      answer.personId,
      answer.position,
      answer.revision,
      JSON.stringify(answer.response),
      answer.certainty,
      checkLocks,
    ],
  );
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

/** A question as it stands in an attempt. */
interface AttemptQuestion {
  questionVersionId: string;
  variant: string | null;
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
       json_build_object('questionVersionId', question_version_id, 'variant', variant) ORDER BY position)
       FROM attempt_item WHERE attempt_id = attempt.id) AS questions
     FROM attempt WHERE id = $1 AND person_id = $2`,
    [attemptId, personId],
  );
  return row ?? null;
}
