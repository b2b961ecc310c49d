import type { AttemptChoice, StatisticsScope } from './statistics-scope.js';

/** `activities` (id): the quiz, or the quizzes of its key in all versions. Uses `$1` and `$2`. */
export const activitiesSql = `
  activities AS (
    SELECT same.id FROM activity given
    JOIN course_version version ON version.id = given.course_version_id
    JOIN course_version sibling ON sibling.course_id = version.course_id
    JOIN activity same ON same.course_version_id = sibling.id AND same.key = given.key AND same.kind = given.kind
    WHERE given.id = $1 AND ($2 = 'all' OR same.id = given.id))`;

const MADE = `SELECT attempt.* FROM attempt JOIN activities ON activities.id = attempt.activity_id
    WHERE $5::uuid IS NULL OR attempt.person_id <> $5`;
const inPeriod = (attempt: string): string =>
  `($3::timestamptz IS NULL OR ${attempt}.submitted_at >= $3) AND ($4::timestamptz IS NULL OR ${attempt}.submitted_at < $4)`;

/** No other attempt of the person comes before it: workers can share this, and no sorting of all attempts. */
const noOther = (condition: string, attempts = 'graded'): string =>
  `NOT EXISTS (SELECT FROM ${attempts} other WHERE other.person_id = graded.person_id AND ${condition})`;
const EARLIER = '(other.started_at, other.id) < (graded.started_at, graded.id)';
const BETTER = '(-other.score, other.started_at, other.id) < (-graded.score, graded.started_at, graded.id)';

const CHOSEN: Record<AttemptChoice, string> = {
  all: inPeriod('graded'),
  first: `${inPeriod('graded')} AND ${noOther(EARLIER, 'made')}`,
  highest: `${inPeriod('graded')} AND ${noOther(`${inPeriod('other')} AND ${BETTER}`)}`,
};

/**
 * Common table expressions that every statistic begins with: `chosen` (id, activity_id, score, submitted_at) are the attempts.
 * Not materialised, so that the server may share the scan of their items among its workers.
 */
export const scopeSql = ({ attempts }: StatisticsScope): string => `
  ${activitiesSql},
  made AS NOT MATERIALIZED (${MADE}),
  graded AS NOT MATERIALIZED (SELECT * FROM made WHERE state = 'GRADED'),
  chosen AS NOT MATERIALIZED (
    SELECT id, activity_id, score, submitted_at FROM graded WHERE ${CHOSEN[attempts]})`;

/** `$1` to `$5` of {@link scopeSql}. */
export const scopeParameters = ({ activityId, versions, from, to, except }: StatisticsScope): unknown[] => [
  activityId,
  versions,
  from,
  to,
  except,
];
