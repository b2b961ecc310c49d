import type { SqlRunner } from '@gssr/platform';

export type EnrolmentStatus = 'ACTIVE' | 'COMPLETED';

export interface EnrolmentRow {
  id: string;
  personId: string;
  courseId: string;
  versionId: string;
  status: EnrolmentStatus;
  enrolledAt: Date;
  completedAt: Date | null;
}

const COLUMNS = `enrolment.id, enrolment.person_id AS "personId", enrolment.course_id AS "courseId",
  enrolment.course_version_id AS "versionId", enrolment.status, enrolment.enrolled_at AS "enrolledAt", enrolment.completed_at AS "completedAt"`;

/**
 * Enrols in a version; somebody who is in the course already keeps the enrolment that there is. Null when a newer version
 * has been published.
 */
export async function insertEnrolment(
  runner: SqlRunner,
  id: string,
  personId: string,
  courseId: string,
  versionId: string,
): Promise<(EnrolmentRow & { isNew: boolean }) | null> {
  const [row] = await runner.query<(EnrolmentRow & { isNew: boolean })[]>(
    `INSERT INTO enrolment (id, person_id, course_id, course_version_id)
     SELECT $1::uuid, $2::uuid, $3::uuid, this.id FROM course_version this WHERE this.id = $4 AND NOT EXISTS (
       SELECT FROM course_version newer WHERE newer.course_id = this.course_id AND newer.number > this.number AND newer.status = 'PUBLISHED')
     ON CONFLICT (person_id, course_id, cycle) DO UPDATE SET cycle = excluded.cycle RETURNING ${COLUMNS}, xmax = 0 AS "isNew"`,
    [id, personId, courseId, versionId],
  );
  return row ?? null;
}

/** The person's own enrolment, or null. */
export async function findEnrolment(
  runner: SqlRunner,
  id: string,
  personId: string,
): Promise<EnrolmentRow | null> {
  const [row] = await runner.query<EnrolmentRow[]>(
    `SELECT ${COLUMNS} FROM enrolment WHERE id = $1 AND person_id = $2`,
    [id, personId],
  );
  return row ?? null;
}

/** The same, locked until the transaction ends: whoever may complete an enrolment goes through here, one at a time. */
export async function lockEnrolment(runner: SqlRunner, id: string): Promise<EnrolmentRow | null> {
  const [row] = await runner.query<EnrolmentRow[]>(
    `SELECT ${COLUMNS} FROM enrolment WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Newest first; `before` is exclusive. */
export const listEnrolments = (
  runner: SqlRunner,
  personId: string,
  before: string | null,
  limit: number,
): Promise<EnrolmentRow[]> =>
  runner.query(
    `SELECT ${COLUMNS} FROM enrolment WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [personId, before, limit],
  );

/** The person's newest enrolment in each of these courses. */
export const enrolmentsInCourses = (
  runner: SqlRunner,
  personId: string,
  courseIds: readonly string[],
): Promise<EnrolmentRow[]> =>
  runner.query(
    `SELECT DISTINCT ON (course_id) ${COLUMNS} FROM enrolment WHERE person_id = $1 AND course_id = ANY ($2::uuid[])
     ORDER BY course_id, cycle DESC`,
    [personId, courseIds],
  );

/** Completes an active enrolment. False when somebody else did before. */
export async function markCompleted(runner: SqlRunner, id: string): Promise<boolean> {
  const [, changed] = await runner.query<[unknown[], number]>(
    `UPDATE enrolment SET status = 'COMPLETED', completed_at = now() WHERE id = $1 AND status = 'ACTIVE'`,
    [id],
  );
  return changed === 1;
}
