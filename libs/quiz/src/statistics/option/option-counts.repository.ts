import type { SqlRunner } from '@gssr/platform';
import { ELSEWHERE } from '../../grading/index.js';
import { scopeParameters, scopeSql } from '../scope/scope-sql.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import { ANSWERED } from './alternatives.js';
import type { ThirdCount } from './option-shares.js';
import type { SpotRegion } from './spot-regions.js';

/** Counts of one question. */
export interface OptionCounts {
  questionVersionId: string;
  /** How many attempts of each third had the question. */
  asked: { third: number; n: number }[];
  chosen: ThirdCount[];
}

/** Of texts that people type, only the most frequent leave the database. */
const MOST_ANSWERS = 200;

/** What a response chooses, by the part of the question it is chosen for: one row per choice, of whatever kind. */
const PICKS = `
  SELECT NULL AS part, pick #>> '{}' AS option FROM jsonb_path_query(response, '$.options[*]') pick
  UNION ALL SELECT pick ->> 'slot', pick ->> 'choice' FROM jsonb_path_query(response, '$.filled[*]') pick
  UNION ALL SELECT pick ->> 'option', pick ->> 'place' FROM jsonb_path_query(response, '$.judged[*]') pick WHERE pick ->> 'place' ~ '^\\d'
  UNION ALL SELECT pick ->> 'place', pick ->> 'option' FROM jsonb_path_query(response, '$.judged[*]') pick WHERE pick ->> 'place' !~ '^\\d'
  UNION ALL SELECT pick #>> '{}', place::text FROM jsonb_path_query(response, '$.order[*]') WITH ORDINALITY AS pick (pick, place)
  UNION ALL SELECT NULL, nullif(response ->> 'text', '') WHERE response ->> 'text' <> ''
  UNION ALL SELECT DISTINCT NULL, coalesce(pick ->> 'spot', (
      SELECT spot FROM region WHERE region.question = placed.question
        AND (circle @> point ((pick ->> 'x')::float, (pick ->> 'y')::float) OR area @> point ((pick ->> 'x')::float, (pick ->> 'y')::float))
      ORDER BY region.place LIMIT 1), '${ELSEWHERE}')
    FROM jsonb_path_query(response, '$.picks[*]') pick
  UNION ALL SELECT part ->> 'id', pick #>> '{}'
    FROM jsonb_path_query(response, '$.parts[*]') part, jsonb_path_query(part -> 'response', '$.options[*]') pick
  UNION ALL SELECT part ->> 'id', part #>> '{response,text}' FROM jsonb_path_query(response, '$.parts[*]') part
    WHERE part #>> '{response,text}' <> ''
  UNION ALL SELECT part ->> 'id', '${ANSWERED}' FROM jsonb_path_query(response, '$.parts[*]') part
    WHERE part #>> '{response,text}' <> '' OR part #> '{response,options,0}' IS NOT NULL`;

/**
 * `answer` counts equal answers to a question at equal scores. An attempt is in the third in which the middle of those with
 * its score is, so that equal scores are never parted.
 */
const STATEMENT = (scope: StatisticsScope) => `
  WITH ${scopeSql(scope)},
  region AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($7::jsonb) AS region (question uuid, spot text, place int, circle circle, area polygon)),
  answer AS MATERIALIZED (
    SELECT item.question_version_id AS question, item.response, chosen.score, count(*) AS n
    FROM chosen JOIN attempt_item item ON item.attempt_id = chosen.id
    WHERE item.question_version_id = ANY ($6::uuid[]) AND item.fraction IS NOT NULL
    GROUP BY item.question_version_id, item.response, chosen.score),
  third AS MATERIALIZED (
    SELECT score, div(3 * (2 * sum(n) OVER (ORDER BY score) - n), 2 * sum(n) OVER ())::int AS third
    FROM (SELECT score, count(*) AS n FROM chosen GROUP BY score) scored),
  placed AS MATERIALIZED (
    SELECT question, third, response, sum(n) AS n FROM answer JOIN third USING (score) GROUP BY question, third, response),
  asked AS (SELECT question, third, sum(n) AS n FROM placed GROUP BY question, third),
  picked AS (
    SELECT question, third, part, option, sum(n) AS n, sum(sum(n)) OVER (PARTITION BY question, part, option) AS everywhere
    FROM placed LEFT JOIN LATERAL (${PICKS}) AS pick ON true GROUP BY question, third, part, option),
  frequent AS (
    SELECT *, dense_rank() OVER (PARTITION BY question, part ORDER BY everywhere DESC, option) AS place FROM picked)
  SELECT question AS "questionVersionId",
    (SELECT json_agg(json_build_object('third', third, 'n', n)) FROM asked WHERE asked.question = questions.question) AS asked,
    (SELECT json_agg(json_build_object('third', third, 'partId', part, 'optionId', option, 'n', n)) FROM frequent
     WHERE frequent.question = questions.question AND place <= ${MOST_ANSWERS}) AS chosen
  FROM (SELECT DISTINCT question FROM asked) questions`;

/** Reads how often each option of these questions was chosen by each third; points by the region they lie in. One statement. */
export const readOptionCounts = (
  runner: SqlRunner,
  scope: StatisticsScope,
  questionVersionIds: readonly string[],
  regions: readonly SpotRegion[] = [],
): Promise<OptionCounts[]> =>
  runner.query(STATEMENT(scope), [...scopeParameters(scope), questionVersionIds, JSON.stringify(regions)]);
