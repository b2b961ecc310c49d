import type { SqlRunner } from '@gssr/platform';
import type { QuestionPayload } from '../../grading/index.js';
import { activitiesSql } from '../scope/scope-sql.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';

/** The question versions that the quiz may ask. */
export async function readPoolQuestions(
  runner: SqlRunner,
  { activityId, versions }: StatisticsScope,
): Promise<string[]> {
  const rows = await runner.query<{ id: string }[]>(
    `WITH ${activitiesSql} SELECT DISTINCT unnest(question_version_ids) AS id
     FROM quiz_pool JOIN activities ON activities.id = quiz_pool.activity_id`,
    [activityId, versions],
  );
  return rows.map(({ id }) => id);
}

/** Questions whose key was corrected for the quiz, or for it in any version, as they are graded now. */
export async function readCorrectedPayloads(
  runner: SqlRunner,
  { activityId, versions }: StatisticsScope,
  questionVersionIds: readonly string[],
): Promise<Map<string, QuestionPayload>> {
  const rows = await runner.query<{ id: string; payload: QuestionPayload | null }[]>(
    `WITH ${activitiesSql}
     SELECT DISTINCT ON (question_version_id) question_version_id AS id, rule -> 'payload' AS payload FROM key_correction
     WHERE withdrawn_at IS NULL AND (activity_id IS NULL OR activity_id IN (SELECT id FROM activities))
       AND question_version_id = ANY ($3::uuid[])
     ORDER BY question_version_id, id DESC`,
    [activityId, versions, questionVersionIds],
  );
  return new Map(rows.flatMap(({ id, payload }) => (payload ? [[id, payload] as const] : [])));
}
