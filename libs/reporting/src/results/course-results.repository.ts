import type { SqlRunner } from '@gssr/platform';

export interface ActivityReachRow {
  activityId: string;
  started: number;
  completed: number;
}

export interface QuizSummaryRow {
  attempts: number;
  learners: number;
  passedLearners: number;
  meanScore: number | null;
  /** Graded attempts with a score of 0 to 9, 10 to 19, …, 90 to 100 percent. */
  bands: number[];
}

export interface ItemFacilityRow {
  questionKey: string;
  payload: { stem: unknown };
  answered: number;
  /** Mean fraction. */
  facility: number | null;
}

export const enrolledIn = async (
  runner: SqlRunner,
  versionId: string,
): Promise<{ enrolled: number; completed: number }> => {
  const [row] = await runner.query<{ enrolled: number; completed: number }[]>(
    `SELECT count(*)::int AS enrolled, count(*) FILTER (WHERE status = 'COMPLETED')::int AS completed
     FROM enrolment WHERE course_version_id = $1`,
    [versionId],
  );
  return row ?? { enrolled: 0, completed: 0 };
};

export const activityReach = (runner: SqlRunner, versionId: string): Promise<ActivityReachRow[]> =>
  runner.query(
    `SELECT a.id AS "activityId", count(ap.activity_id)::int AS started, count(*) FILTER (WHERE ap.state = 'COMPLETED')::int AS completed
     FROM activity a LEFT JOIN activity_progress ap ON ap.activity_id = a.id WHERE a.course_version_id = $1 GROUP BY a.id`,
    [versionId],
  );

/** Without the reader's own attempts, as everywhere in statistics: with few others they would tell marks before they are due. */
export const quizSummary = async (
  runner: SqlRunner,
  activityId: string,
  readerId: string,
): Promise<QuizSummaryRow> => {
  const [row] = await runner.query<QuizSummaryRow[]>(
    `WITH graded AS (SELECT person_id, score, passed, least(floor(score / 10), 9)::int AS band FROM attempt
       WHERE activity_id = $1 AND state = 'GRADED' AND person_id <> $2)
     SELECT count(*)::int AS attempts, count(DISTINCT person_id)::int AS learners,
       count(DISTINCT person_id) FILTER (WHERE passed)::int AS "passedLearners", avg(score)::float8 AS "meanScore",
       ARRAY(SELECT (SELECT count(*)::int FROM graded WHERE greatest(band, 0) = n) FROM generate_series(0, 9) AS n ORDER BY n) AS bands
     FROM graded`,
    [activityId, readerId],
  );
  return row ?? { attempts: 0, learners: 0, passedLearners: 0, meanScore: null, bands: [] };
};

/** Items of a quiz that others than the reader were asked, hardest first. What nobody marks is no item. */
export const itemFacilities = (
  runner: SqlRunner,
  activityId: string,
  readerId: string,
  limit: number,
): Promise<ItemFacilityRow[]> =>
  runner.query(
    `SELECT q.key AS "questionKey", json_build_object('stem', qv.payload -> 'stem') AS payload, stats.answered, stats.facility
     FROM (SELECT i.question_version_id, count(*) FILTER (WHERE i.state IS DISTINCT FROM 'NOT_ANSWERED')::int AS answered, avg(i.fraction)::float8 AS facility
           FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
           WHERE a.activity_id = $1 AND a.state = 'GRADED' AND a.person_id <> $3 AND i.fraction IS NOT NULL GROUP BY i.question_version_id) stats
     JOIN question_version qv ON qv.id = stats.question_version_id JOIN question q ON q.id = qv.question_id
     ORDER BY stats.facility, q.key LIMIT $2`,
    [activityId, limit, readerId],
  );
