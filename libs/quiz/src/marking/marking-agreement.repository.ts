import type { SqlRunner } from '@gssr/platform';
import type { RubricMarks } from '../grading/index.js';

/** How often two markers gave these two markings to answers of one question. */
export interface PairCount {
  questionVersionId: string;
  questionKey: string;
  questionTitle: string | null;
  first: { levels: RubricMarks; fraction: string };
  second: { levels: RubricMarks; fraction: string };
  count: number;
}

const side = (alias: string): string =>
  `json_build_object('levels', ${alias}.levels, 'fraction', ${alias}.fraction)`;

/** All double-marked answers of a quiz, the same ones counted together. */
export const pairCounts = (runner: SqlRunner, activityId: string): Promise<PairCount[]> =>
  runner.query(
    `SELECT version.id AS "questionVersionId", question.key AS "questionKey", version.title AS "questionTitle",
       ${side('first')} AS first, ${side('second')} AS second, count(*)::int AS count
     FROM attempt JOIN marking second ON second.attempt_id = attempt.id AND second.role = 'SECOND'
       JOIN marking first ON first.attempt_id = second.attempt_id AND first.position = second.position AND first.role = 'FIRST'
       JOIN attempt_item item ON item.attempt_id = second.attempt_id AND item.position = second.position
       JOIN question_version version ON version.id = item.question_version_id JOIN question ON question.id = version.question_id
     WHERE attempt.activity_id = $1
     GROUP BY version.id, question.key, first.levels, first.fraction, second.levels, second.fraction
     ORDER BY question.key, version.number`,
    [activityId],
  );
