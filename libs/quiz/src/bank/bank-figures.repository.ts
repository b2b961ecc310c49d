import type { SqlRunner } from '@gssr/platform';
import type { QuestionPayload } from '../grading/index.js';
import type { RegradeAction } from '../regrade/regrade.js';

/** What is known of a question beside its words. */
export interface QuestionFigures {
  key: string;
  /** How many versions of it were published. */
  versions: number;
  /** Of the version that the course asks as it was published last. What no quiz asks may be any that ever was published. */
  publishedHashes: string[];
  /** Of the latest attempts of others than the reader, how many had that version and are graded. The figures are of them. */
  attempts: number;
  /** Mean share of its mark; null when nobody had it. */
  facility: number | null;
  /** Correlation of its mark with the rest of the attempt, percent; null when it cannot be told. */
  discrimination: number | null;
  /** That version as it was published. */
  asked: QuestionPayload;
  /** The corrections of it that hold in any quiz, newest first. */
  corrections: HeldCorrection[];
}

/** A correction of a published key, and who answers for it. */
export interface HeldCorrection {
  regradeId: string;
  action: RegradeAction;
  reason: string | null;
  personName: string | null;
  /** ISO 8601. */
  appliedAt: string;
  /** The question with its corrected key; null where the key stays, and what it counts or earns is another. */
  payload: QuestionPayload | null;
}

/** The newest ones are enough to see what is unusual, and cost the same however many there are. */
export const LATEST_ATTEMPTS = 2000;

const FIGURES = `
  WITH recent AS MATERIALIZED (
    SELECT attempt.id FROM attempt JOIN activity ON activity.id = attempt.activity_id
      JOIN course_version version ON version.id = activity.course_version_id JOIN course ON course.id = version.course_id
    WHERE course.code = $1 AND attempt.state = 'GRADED' AND attempt.person_id <> $3
    ORDER BY attempt.submitted_at DESC LIMIT ${LATEST_ATTEMPTS}),
  total AS (
    SELECT item.attempt_id, sum(item.fraction) AS total FROM recent JOIN attempt_item item ON item.attempt_id = recent.id
    GROUP BY item.attempt_id),
  current AS (
    SELECT DISTINCT unnest(pool.question_version_ids) AS id
    FROM quiz_pool pool JOIN activity ON activity.id = pool.activity_id
    WHERE activity.course_version_id = (
      SELECT version.id FROM course_version version JOIN course ON course.id = version.course_id
      WHERE course.code = $1 AND version.status = 'PUBLISHED' ORDER BY version.number DESC LIMIT 1)),
  known AS (
    SELECT question.key, version.id, version.number, version.content_hash, version.id IN (SELECT id FROM current) AS is_current
    FROM course JOIN question ON question.course_id = course.id JOIN question_version version ON version.question_id = question.id
    WHERE course.code = $1 AND question.key = ANY ($2::text[])),
  latest AS (SELECT DISTINCT ON (key) key, id, is_current FROM known ORDER BY key, is_current DESC, number DESC),
  versions AS (
    SELECT known.key, count(*)::int AS count,
      coalesce(array_agg(known.content_hash) FILTER (WHERE known.id = latest.id OR NOT latest.is_current), '{}') AS hashes
    FROM known JOIN latest ON latest.key = known.key GROUP BY known.key),
  had AS (
    SELECT latest.key, count(*)::int AS attempts, avg(item.fraction)::float8 AS facility,
      100 * corr(item.fraction::float8, (total.total - item.fraction)::float8) AS discrimination
    FROM total JOIN attempt_item item ON item.attempt_id = total.attempt_id JOIN latest ON latest.id = item.question_version_id
    WHERE item.fraction IS NOT NULL GROUP BY latest.key)
  SELECT latest.key, versions.count AS versions, versions.hashes AS "publishedHashes",
    coalesce(had.attempts, 0) AS attempts, had.facility, had.discrimination,
    published.payload AS asked, (SELECT coalesce(json_agg(json_build_object('regradeId', regrade.id, 'action', regrade.action, 'reason', regrade.reason, 'personName', person.name,
       'appliedAt', correction.applied_at, 'payload', correction.rule -> 'payload')
       ORDER BY correction.id DESC), '[]')
     FROM key_correction correction JOIN regrade ON regrade.id = correction.regrade_id LEFT JOIN person ON person.id = regrade.applied_by
     WHERE correction.question_version_id = latest.id AND correction.withdrawn_at IS NULL) AS corrections
  FROM latest JOIN question_version published ON published.id = latest.id JOIN versions ON versions.key = latest.key
    LEFT JOIN had ON had.key = latest.key`;

/**
 * The figures of these questions of a course, by key: one statement. Those never published are missing. Nobody's figures
 * count their own attempts: with few others they would tell marks before they are due.
 */
export async function readFigures(
  runner: SqlRunner,
  courseCode: string,
  keys: readonly string[],
  readerId: string,
): Promise<Map<string, QuestionFigures>> {
  const rows = await runner.query<QuestionFigures[]>(FIGURES, [courseCode, keys, readerId]);
  return new Map(rows.map((row) => [row.key, row]));
}

/** One published version of a question: it never changes. */
export interface QuestionVersionFacts {
  id: string;
  number: number;
  hash: string;
  createdAt: Date;
  /** Of the latest attempts, how many had this version. */
  attempts: number;
  /** Published quizzes that may ask it, each as it was published last. */
  quizzes: { activityId: string; title: string }[];
}

/** The versions of one question, newest first. */
export const readVersions = (
  runner: SqlRunner,
  courseCode: string,
  key: string,
): Promise<QuestionVersionFacts[]> =>
  runner.query<QuestionVersionFacts[]>(
    `WITH recent AS MATERIALIZED (
       SELECT attempt.id FROM attempt JOIN activity ON activity.id = attempt.activity_id
         JOIN course_version version ON version.id = activity.course_version_id JOIN course ON course.id = version.course_id
       WHERE course.code = $1 AND attempt.state = 'GRADED' ORDER BY attempt.submitted_at DESC LIMIT ${LATEST_ATTEMPTS})
     SELECT version.id, version.number, version.content_hash AS hash, version.created_at AS "createdAt",
       (SELECT count(*)::int FROM recent JOIN attempt_item item ON item.attempt_id = recent.id
        WHERE item.question_version_id = version.id) AS attempts,
       (SELECT coalesce(json_agg(json_build_object('activityId', asking.id, 'title', asking.title)), '[]') FROM (
          SELECT DISTINCT ON (activity.key) activity.id, activity.title
          FROM quiz_pool pool JOIN activity ON activity.id = pool.activity_id
            JOIN course_version published ON published.id = activity.course_version_id
          WHERE published.course_id = course.id AND version.id = ANY (pool.question_version_ids)
          ORDER BY activity.key, published.number DESC) asking) AS quizzes
     FROM course JOIN question ON question.course_id = course.id AND question.key = $2
       JOIN question_version version ON version.question_id = question.id
     WHERE course.code = $1 ORDER BY version.number DESC LIMIT 100`,
    [courseCode, key],
  );
