import type { SqlRunner } from '@gssr/platform';

/** Which question a version is of. */
export interface QuestionAsked {
  questionVersionId: string;
  /** The question's key in its bank, and the number of its version. */
  questionKey: string;
  questionVersion: number;
}

/** The questions of these versions, by key and number. */
export const readQuestions = (
  runner: SqlRunner,
  questionVersionIds: readonly string[],
): Promise<QuestionAsked[]> =>
  runner.query(
    `SELECT version.id AS "questionVersionId", question.key AS "questionKey", version.number AS "questionVersion"
     FROM question_version version JOIN question ON question.id = version.question_id
     WHERE version.id = ANY ($1::uuid[]) ORDER BY question.key, version.number`,
    [questionVersionIds],
  );
