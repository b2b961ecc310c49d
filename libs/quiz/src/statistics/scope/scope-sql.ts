import type { AttemptChoice, StatisticsScope } from './statistics-scope.js';

const THIS_OR_ALL_VERSIONS = `
  activities AS (
    SELECT same.id FROM activity given
    JOIN course_version version ON version.id = given.course_version_id
    JOIN course_version sibling ON sibling.course_id = version.course_id
    JOIN activity same ON same.course_version_id = sibling.id AND same.key = given.key AND same.kind = given.kind
    WHERE given.id = $1 AND ($2 = 'all' OR same.id = given.id))`;

const GRADED = `SELECT attempt.* FROM attempt JOIN activities ON activities.id = attempt.activity_id WHERE attempt.state = 'GRADED'`;
const IN_PERIOD = `($3::timestamptz IS NULL OR submitted_at >= $3) AND ($4::timestamptz IS NULL OR submitted_at < $4)`;

const CHOSEN: Record<AttemptChoice, string> = {
  all: `SELECT id FROM graded WHERE ${IN_PERIOD}`,
  first: `SELECT id FROM (SELECT DISTINCT ON (person_id) id, submitted_at FROM graded ORDER BY person_id, started_at, id) ever WHERE ${IN_PERIOD}`,
  highest: `SELECT DISTINCT ON (person_id) id FROM graded WHERE ${IN_PERIOD} ORDER BY person_id, score DESC, started_at, id`,
};

/**
 * Common table expressions that every statistic begins with: `chosen` (id) are the attempts, `total` (attempt_id, total,
 * items) what each earned in marks, and with how many items. Neither is materialised, and each is to be used once: the server
 * may then share the scan of the items among its workers.
 */
export const scopeSql = ({ attempts }: StatisticsScope): string => `
  ${THIS_OR_ALL_VERSIONS},
  graded AS (${GRADED}),
  chosen AS (${CHOSEN[attempts]}),
  total AS (
    SELECT item.attempt_id, sum(item.fraction) AS total, count(*)::int AS items
    FROM chosen JOIN attempt_item item ON item.attempt_id = chosen.id GROUP BY item.attempt_id)`;

/** `$1` to `$4` of {@link scopeSql}. */
export const scopeParameters = ({ activityId, versions, from, to }: StatisticsScope): unknown[] => [
  activityId,
  versions,
  from,
  to,
];
