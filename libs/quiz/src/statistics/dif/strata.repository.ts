import type { SqlRunner } from '@gssr/platform';
import { cellSql, UNITS_PER_MARK } from '../cell-sql.js';
import { scopeParameters, scopeSql } from '../scope/scope-sql.js';
import type { ComparedScope, Grouping } from './grouping.js';
import type { Outcomes } from './mantel-haenszel.js';

/** Fewer people than this in a group are not reported, so that nobody is recognised. */
export const SMALLEST_GROUP = 5;

/** More groups than this, and it is names that they were grouped by. The largest remain. */
const MOST_GROUPS = 20;

/** How one group did on one question, by whole marks in the rest of the attempt. */
export interface GroupOutcomes {
  questionVersionId: string;
  group: string;
  /** People of the group who were asked. */
  n: number;
  strata: (Outcomes & { rest: number })[];
}

/** What thirds have lost in their stored decimals must not push a rest below a whole mark. */
const ROUNDING = 50;

const STATEMENT = (scope: ComparedScope, { sql }: Grouping) => `
  WITH ${scopeSql(scope)}, ${cellSql(sql)},
  stratum AS (
    SELECT question, name, floor((rest + ${ROUNDING}) / ${UNITS_PER_MARK}::numeric)::int AS rest,
      coalesce(sum(n) FILTER (WHERE share >= ${UNITS_PER_MARK}), 0) AS "right", sum(n) AS n
    FROM cell WHERE name IS NOT NULL GROUP BY 1, 2, 3),
  asked AS (
    SELECT question, name, sum(n)::int AS n FROM stratum GROUP BY question, name HAVING sum(n) >= ${SMALLEST_GROUP}),
  largest AS (SELECT name FROM asked GROUP BY name ORDER BY max(n) DESC, name LIMIT ${MOST_GROUPS})
  SELECT asked.question AS "questionVersionId", asked.name AS "group", asked.n,
    json_agg(json_build_object('rest', rest, 'right', stratum.right, 'wrong', stratum.n - stratum.right)) AS strata
  FROM asked JOIN largest USING (name) JOIN stratum USING (question, name)
  GROUP BY asked.question, asked.name, asked.n`;

/** Reads how the groups did. Groups of fewer than five who were asked do not leave the database. One statement. */
export const readGroupOutcomes = (
  runner: SqlRunner,
  scope: ComparedScope,
  grouping: Grouping,
): Promise<GroupOutcomes[]> => runner.query(STATEMENT(scope, grouping), scopeParameters(scope));
