import type { SqlRunner } from '@gssr/platform';
import { WAITING } from './answers.repository.js';

/** How much of a quiz is marked by people, and what is left, whoever is to do it. */
export interface MarkingCounts {
  first: number;
  second: number;
  final: number;
  /** Answers whose mark a person has given. */
  marked: number;
}

export interface QuizCounts extends MarkingCounts {
  activityId: string;
  title: string;
  courseCode: string;
  courseTitle: string;
  versionNumber: number;
  /** Null when nothing waits. */
  waitingSince: Date | null;
  sortKey: string;
}

const counted = (number: string): string =>
  `count(*) FILTER (WHERE ${WAITING} AND given.number ${number})::int`;

const ITEMS = `FROM attempt JOIN attempt_item item ON item.attempt_id = attempt.id
  CROSS JOIN LATERAL (SELECT count(*)::int AS number FROM marking
    WHERE marking.attempt_id = item.attempt_id AND marking.position = item.position) given`;

const COUNTS = `${counted('= 0')} AS first, ${counted('= 1')} AS second, ${counted('> 1')} AS final,
  count(*) FILTER (WHERE given.number > 0 AND NOT ${WAITING})::int AS marked`;

/** Of one quiz. */
export async function countsOf(runner: SqlRunner, activityId: string): Promise<MarkingCounts> {
  const [row] = await runner.query<MarkingCounts[]>(
    `SELECT ${COUNTS} ${ITEMS} WHERE attempt.activity_id = $1
       AND (item.state = 'NEEDS_MARKING' OR given.number > 0)`,
    [activityId],
  );
  return row ?? { first: 0, second: 0, final: 0, marked: 0 };
}

/** Quizzes in which people mark, those that wait longest first; `after` is exclusive. */
export const countedQuizzes = (
  runner: SqlRunner,
  courseCode: string | null,
  after: readonly string[] | null,
  limit: number,
): Promise<QuizCounts[]> =>
  runner.query(
    `WITH concerned AS (
       SELECT DISTINCT activity_id FROM attempt WHERE state = 'NEEDS_MARKING'
       UNION SELECT DISTINCT attempt.activity_id FROM marking JOIN attempt ON attempt.id = marking.attempt_id),
     counts AS (
       SELECT attempt.activity_id, ${COUNTS}, min(attempt.submitted_at) FILTER (WHERE ${WAITING}) AS since
       ${ITEMS} WHERE attempt.activity_id IN (SELECT activity_id FROM concerned)
         AND attempt.state IN ('NEEDS_MARKING', 'GRADED') AND (item.state = 'NEEDS_MARKING' OR given.number > 0)
       GROUP BY attempt.activity_id)
     SELECT counts.activity_id AS "activityId", activity.title, course.code AS "courseCode", version.title AS "courseTitle",
       version.number AS "versionNumber", first, second, final, marked, since AS "waitingSince",
       coalesce(since, 'infinity')::text AS "sortKey"
     FROM counts JOIN activity ON activity.id = counts.activity_id
       JOIN course_version version ON version.id = activity.course_version_id JOIN course ON course.id = version.course_id
     WHERE ($1::text IS NULL OR course.code = $1)
       AND ($2::timestamptz IS NULL OR (coalesce(since, 'infinity'), counts.activity_id) > ($2, $3::uuid))
     ORDER BY coalesce(since, 'infinity'), counts.activity_id LIMIT $4`,
    [courseCode, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
