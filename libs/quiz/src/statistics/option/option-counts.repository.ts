import type { SqlRunner } from '@gssr/platform';
import { scopeParameters, scopeSql } from '../scope/scope-sql.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import type { ThirdCount } from './option-shares.js';

/** Counts of one question. */
export interface OptionCounts {
  questionVersionId: string;
  /** How many attempts of each third had the question. */
  asked: { third: number; n: number }[];
  chosen: ThirdCount[];
}

/**
 * `answer` counts equal answers to a question at equal scores. An attempt is in the third in which the middle of those with
 * its score is, so that equal scores are never parted; the score is a share, because versions may differ in length.
 */
const STATEMENT = (scope: StatisticsScope) => `
  WITH ${scopeSql(scope)},
  answer AS MATERIALIZED (
    SELECT item.question_version_id AS question, item.response -> 'options' AS options, total.total / total.items AS score,
      total.items, count(*) AS n
    FROM total JOIN attempt_item item ON item.attempt_id = total.attempt_id
    GROUP BY item.question_version_id, item.response -> 'options', total.total / total.items, total.items),
  third AS (
    SELECT score, div(3 * (2 * sum(n) OVER (ORDER BY score) - n), 2 * sum(n) OVER ())::int AS third
    FROM (SELECT score, sum(n / items::numeric) AS n FROM answer GROUP BY score) scored),
  placed AS (
    SELECT question, third, options, sum(n) AS n
    FROM answer JOIN third USING (score) JOIN question_version version ON version.id = question
    WHERE jsonb_typeof(version.payload -> 'options') = 'array' AND version.payload ->> 'kind' = ANY ($5)
    GROUP BY question, third, options),
  asked AS (SELECT question, third, sum(n) AS n FROM placed GROUP BY question, third),
  picked AS (
    SELECT question, third, option, sum(n) AS n
    FROM placed LEFT JOIN LATERAL jsonb_array_elements_text(options) AS option ON true GROUP BY question, third, option)
  SELECT question AS "questionVersionId",
    (SELECT json_agg(json_build_object('third', third, 'n', n)) FROM asked WHERE asked.question = questions.question) AS asked,
    (SELECT json_agg(json_build_object('third', third, 'optionId', option, 'n', n)) FROM picked
     WHERE picked.question = questions.question) AS chosen
  FROM (SELECT DISTINCT question FROM asked) questions`;

/** Reads how often each option was chosen by each third, for questions of these kinds. One statement. */
export const readOptionCounts = (
  runner: SqlRunner,
  scope: StatisticsScope,
  kinds: readonly string[],
): Promise<OptionCounts[]> => runner.query(STATEMENT(scope), [...scopeParameters(scope), kinds]);
