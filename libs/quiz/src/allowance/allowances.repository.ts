import { decodeCursor, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import type { SqlRunner } from '@gssr/platform';
import type { Allowance, PersonalRules } from '../attempt/personal-rules.js';

/** An allowance as its granters see it. */
export interface QuizAllowance extends Allowance {
  id: string;
  personId: string;
  personName: string;
  personEmail: string;
  reason: string;
  grantedByName: string;
  grantedAt: Date;
}

export interface NewAllowance extends Allowance {
  id: string;
  activityId: string;
  personId: string;
  reason: string;
  grantedBy: string;
}

const VIEW = `SELECT allowance.id, allowance.person_id AS "personId", person.name AS "personName", person.email AS "personEmail",
  allowance.extra_minutes AS "extraMinutes", allowance.extra_attempts AS "extraAttempts", allowance.opens_at AS "opensAt",
  allowance.closes_at AS "closesAt", allowance.reason, granter.name AS "grantedByName", allowance.granted_at AS "grantedAt"
  FROM quiz_allowance allowance JOIN person ON person.id = allowance.person_id
  JOIN person granter ON granter.id = allowance.granted_by`;

/** Those that hold at a quiz, by name: of people whose name or address has `search` in it. */
export async function listAllowances(
  runner: SqlRunner,
  activityId: string,
  search: string,
  request: PageRequest,
): Promise<Page<QuizAllowance>> {
  const size = pageSize(request);
  const after = decodeCursor(request.after, 2);
  const rows = await runner.query<QuizAllowance[]>(
    `${VIEW} WHERE allowance.activity_id = $1 AND allowance.revoked_at IS NULL
       AND (strpos(lower(person.name), lower($2)) > 0 OR strpos(lower(person.email), lower($2)) > 0)
       AND ($3::text IS NULL OR (person.name, allowance.id::text) > ($3, $4))
     ORDER BY person.name, allowance.id::text LIMIT $5`,
    [activityId, search, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return toPage(
    rows,
    size,
    ({ personName, id }) => [personName, id],
    (row) => row,
  );
}

export async function findAllowance(runner: SqlRunner, id: string): Promise<QuizAllowance | null> {
  const [row] = await runner.query<QuizAllowance[]>(`${VIEW} WHERE allowance.id = $1`, [id]);
  return row ?? null;
}

/** Revokes what holds for a person at a quiz, if anything does. */
export const revokeFor = (
  runner: SqlRunner,
  activityId: string,
  personId: string,
  revokedBy: string,
): Promise<unknown> =>
  runner.query(
    `UPDATE quiz_allowance SET revoked_at = now(), revoked_by = $3 WHERE activity_id = $1 AND person_id = $2 AND revoked_at IS NULL`,
    [activityId, personId, revokedBy],
  );

/** False when it is not there or does not hold any more. */
export async function revokeAllowance(runner: SqlRunner, id: string, revokedBy: string): Promise<boolean> {
  const [, revoked] = await runner.query<[unknown[], number]>(
    `UPDATE quiz_allowance SET revoked_at = now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL AND person_id <> $2`,
    [id, revokedBy],
  );
  return revoked > 0;
}

export const insertAllowance = (runner: SqlRunner, allowance: NewAllowance): Promise<unknown> =>
  runner.query(
    `INSERT INTO quiz_allowance (id, activity_id, person_id, extra_minutes, extra_attempts, opens_at, closes_at, reason, granted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      allowance.id,
      allowance.activityId,
      allowance.personId,
      allowance.extraMinutes,
      allowance.extraAttempts,
      allowance.opensAt,
      allowance.closesAt,
      allowance.reason,
      allowance.grantedBy,
    ],
  );

/**
 * Moves the deadline of a person's open attempt to what it would be if it began with these rules, never nearer: nobody loses
 * time that was announced. An attempt whose time is over stays closed. Returns when the open one was begun, or null.
 */
export async function moveDeadline(
  runner: SqlRunner,
  activityId: string,
  personId: string,
  { timeLimitMinutes, closesAt }: Pick<PersonalRules, 'timeLimitMinutes' | 'closesAt'>,
): Promise<Date | null> {
  const [rows] = await runner.query<[{ startedAt: Date }[], number]>(
    `UPDATE attempt SET deadline_at = greatest(deadline_at, least(started_at + make_interval(mins => $3), $4))
     WHERE activity_id = $1 AND person_id = $2 AND state = 'IN_PROGRESS'
       AND now() <= deadline_at + make_interval(secs => grace_seconds)
     RETURNING started_at AS "startedAt"`,
    [activityId, personId, timeLimitMinutes, closesAt],
  );
  return rows[0]?.startedAt ?? null;
}

/** Somebody who takes the version of a course that a quiz belongs to. */
export interface QuizLearner {
  id: string;
  name: string;
  email: string;
}

/** Those enrolled whose name or address has `search` in it, by name. */
export const findLearners = (
  runner: SqlRunner,
  activityId: string,
  search: string,
  limit: number,
): Promise<QuizLearner[]> =>
  runner.query(
    `SELECT person.id, person.name, person.email FROM person
     WHERE (strpos(lower(name), lower($2)) > 0 OR strpos(lower(email), lower($2)) > 0) AND EXISTS (
       SELECT FROM activity JOIN enrolment ON enrolment.course_version_id = activity.course_version_id
       WHERE activity.id = $1 AND enrolment.person_id = person.id)
     ORDER BY name, id LIMIT $3`,
    [activityId, search, limit],
  );

/**
 * Keeps the enrolments of this person with the quiz until the transaction ends; false when there is none. Whoever starts an
 * attempt holds the same row, so that a grant comes wholly before the start or wholly after it, and grants one by one.
 */
export async function holdEnrolments(
  runner: SqlRunner,
  activityId: string,
  personId: string,
): Promise<boolean> {
  const rows = await runner.query<unknown[]>(
    `SELECT FROM enrolment JOIN activity ON activity.course_version_id = enrolment.course_version_id
     WHERE activity.id = $1 AND enrolment.person_id = $2 ORDER BY enrolment.id FOR UPDATE OF enrolment`,
    [activityId, personId],
  );
  return rows.length > 0;
}
