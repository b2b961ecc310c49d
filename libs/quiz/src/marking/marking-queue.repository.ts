import type { SqlRunner } from '@gssr/platform';
import { kindsMarkedBy } from '../grading/index.js';
import { WAITING } from './answers.repository.js';
import type { MarkerInQuestion } from './decide-marking.js';
import type { MarkingFacet, QuestionFacet } from './marking-facets.js';
import type { MarkingFilter, MarkingState, QueuedAnswer } from './queued-answer.js';

/** Of the answer: how many markings there are, and whether this marker gave one. $1 is the marker. */
const GIVEN = `CROSS JOIN LATERAL (SELECT count(*)::int AS number, coalesce(bool_or(marker_id = $1), false) AS mine
    FROM marking WHERE marking.attempt_id = item.attempt_id AND marking.position = item.position) given`;

/** Whether this marker may give the next marking. $2: as an administrator. */
const FOR_ME = `(${WAITING} AND (NOT given.mine OR (given.number > 1 AND $2::boolean)))`;

const STAGE = `CASE WHEN NOT ${WAITING} THEN 'DONE' WHEN given.number = 0 THEN 'FIRST' WHEN given.number = 1 THEN 'SECOND' ELSE 'FINAL' END`;

/** Kinds that only people mark. */
const BY_HAND = kindsMarkedBy('MANUAL')
  .map((kind) => `'${kind}'`)
  .join(', ');

const STATES: Record<MarkingState, string> = {
  OPEN: FOR_ME,
  FIRST: `${FOR_ME} AND given.number = 0`,
  SECOND: `${FOR_ME} AND given.number = 1`,
  FINAL: `${FOR_ME} AND given.number > 1`,
  MARKED: `given.number > 0 AND NOT ${WAITING}`,
  BY_KEY: `attempt.state = 'GRADED' AND given.number = 0 AND item.state NOT IN ('NEEDS_MARKING', 'NOT_GRADED')
    AND version.payload ->> 'kind' NOT IN (${BY_HAND})`,
};

const SOURCE = `FROM attempt JOIN attempt_item item ON item.attempt_id = attempt.id
  JOIN question_version version ON version.id = item.question_version_id
  JOIN activity ON activity.id = attempt.activity_id
  JOIN course_version ON course_version.id = activity.course_version_id JOIN course ON course.id = course_version.course_id
  LEFT JOIN marking_claim claim ON claim.attempt_id = item.attempt_id AND claim.position = item.position AND claim.expires_at > now()
  ${GIVEN}`;

/** $1 to $7, each in its place whatever the filter; nobody marks the own answers. What waits is found by its index, the rest by its quiz or its attempt. */
const where = ({ state }: MarkingFilter): string => `WHERE attempt.person_id <> $1
  AND attempt.state ${state === 'MARKED' ? `IN ('NEEDS_MARKING', 'GRADED')` : state === 'BY_KEY' ? `= 'GRADED'` : `= 'NEEDS_MARKING'`}
  AND ${STATES[state]} AND $2::boolean IS NOT NULL
  AND ($3::uuid IS NULL OR attempt.activity_id = $3) AND ($4::uuid IS NULL OR version.question_id = $4)
  AND ($5::uuid IS NULL OR attempt.id = $5) AND ($6::text IS NULL OR course.code = $6)
  AND (NOT $7::boolean OR given.mine OR claim.marker_id = $1)`;

const parametersOf = (marker: MarkerInQuestion, filter: MarkingFilter): unknown[] => [
  marker.id,
  marker.isAdministrator,
  filter.activityId,
  filter.questionId,
  filter.attemptId,
  filter.courseCode,
  filter.mine,
];

const latest = (column: string, versions = 'version'): string =>
  `(array_agg(${column} ORDER BY ${versions}.number DESC))[1]`;

const KEY = '(attempt.submitted_at, attempt.id, item.position)';

/** Answers of a filter, oldest submission first; `after` is exclusive. */
export const queuedAnswers = (
  runner: SqlRunner,
  marker: MarkerInQuestion,
  filter: MarkingFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<QueuedAnswer[]> =>
  runner.query(
    `SELECT attempt.id AS "attemptId", item.position, attempt.activity_id AS "activityId", activity.title AS "quizTitle",
       course.code AS "courseCode", version.question_id AS "questionId", version.title AS "questionTitle",
       item.question_version_id AS "questionVersionId", attempt.submitted_at AS "submittedAt", ${STAGE} AS stage,
       item.fraction::float8 AS fraction, given.mine AS "markedByMe", claim.marker_id = $1 AS "claimedByMe",
       CASE WHEN claim.marker_id <> $1 THEN claim.expires_at END AS "takenUntil", attempt.submitted_at::text AS "sortKey"
     ${SOURCE} ${where(filter)} AND ($8::timestamptz IS NULL OR ${KEY} > ($8, $9::uuid, $10::int))
     ORDER BY attempt.submitted_at, attempt.id, item.position LIMIT $11`,
    [...parametersOf(marker, filter), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  );

/** The questions that the answers of a filter belong to, by name. */
export const queuedQuestions = (
  runner: SqlRunner,
  marker: MarkerInQuestion,
  filter: MarkingFilter,
): Promise<QuestionFacet[]> =>
  runner.query(
    `SELECT version.question_id AS value, count(*)::int AS count, ${latest('version.title')} AS title,
       ${latest('version.id')} AS "questionVersionId"
     ${SOURCE} ${where(filter)} GROUP BY version.question_id ORDER BY title, value`,
    parametersOf(marker, filter),
  );

/** The questions that a quiz may ask, by name: all that was ever answered in it is too much to be counted for a list to choose from. */
export const askedQuestions = (runner: SqlRunner, activityId: string): Promise<QuestionFacet[]> =>
  runner.query(
    `SELECT version.question_id AS value, NULL AS count, ${latest('version.title')} AS title, ${latest('version.id')} AS "questionVersionId"
     FROM quiz_pool pool JOIN question_version version ON version.id = ANY (pool.question_version_ids)
     WHERE pool.activity_id = $1 GROUP BY version.question_id ORDER BY title, value`,
    [activityId],
  );

/** The courses that the answers of a filter belong to. */
export const queuedCourses = (
  runner: SqlRunner,
  marker: MarkerInQuestion,
  filter: MarkingFilter,
): Promise<MarkingFacet[]> =>
  runner.query(
    `SELECT course.code AS value, count(*)::int AS count, ${latest('course_version.title', 'course_version')} AS title
     ${SOURCE} ${where(filter)} GROUP BY course.code ORDER BY course.code`,
    parametersOf(marker, filter),
  );

const free = (filter: MarkingFilter): string =>
  `SELECT attempt.id AS "attemptId", item.position ${SOURCE} ${where(filter)} AND (claim.marker_id IS NULL OR claim.marker_id = $1)`;

/** To the microsecond, which a time that was read does not have any more. */
const CURRENT = '((SELECT submitted_at FROM attempt current WHERE current.id = $8::uuid), $8::uuid, $9::int)';

const OLDEST = 'ORDER BY attempt.submitted_at, attempt.id, item.position LIMIT 1';

/** The answer after this one that is free, beginning again at the oldest. */
export async function nextAnswer(
  runner: SqlRunner,
  marker: MarkerInQuestion,
  filter: MarkingFilter,
  current: { attemptId: string; position: number },
): Promise<{ attemptId: string; position: number } | null> {
  const [row] = await runner.query<{ attemptId: string; position: number }[]>(
    `(${free(filter)} AND ${KEY} > ${CURRENT} ${OLDEST}) UNION ALL (${free(filter)} AND ${KEY} < ${CURRENT} ${OLDEST}) LIMIT 1`,
    [...parametersOf(marker, filter), current.attemptId, current.position],
  );
  return row ?? null;
}
