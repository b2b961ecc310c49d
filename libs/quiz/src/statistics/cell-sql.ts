/** Sums are taken of whole numbers of the last stored decimal, so that equal marks have a variance of exactly zero. */
export const UNITS_PER_MARK = 10_000_000;

/** A weight, which is written as a decimal or a ratio, in units. */
const unitsOf = (weight: string): string =>
  `(split_part(${weight}, '/', 1)::numeric * ${UNITS_PER_MARK} / coalesce(nullif(split_part(${weight}, '/', 2), ''), '1')::numeric)`;

/** By how much corrections of keys have changed the weight of an attempt as a whole. Nearly all have none. */
const REWEIGHTED = `
  reweighted AS NOT MATERIALIZED (
    SELECT item.attempt_id, round(sum(${unitsOf(`(correction.rule ->> 'weight')`)} - ${unitsOf('item.weight')})) AS change
    FROM key_correction correction JOIN attempt_item item ON item.correction_id = correction.id
    WHERE correction.rule ->> 'weight' IS NOT NULL GROUP BY item.attempt_id)`;

const AS_WRITTEN = 'WHERE NOT EXISTS (SELECT FROM reweighted WHERE reweighted.attempt_id = chosen.id)';
const CHANGED = 'JOIN reweighted ON reweighted.attempt_id = chosen.id';

const cells = (group: string | null) => `
  SELECT item.question_version_id AS question, coalesce(item.slot, item.position) AS position, item.fraction, item.weight AS written, chosen.activity_id,
    chosen.score, ${group ?? 'NULL::text'} AS name, count(*) AS n`;
const items = (group: string | null) =>
  `JOIN attempt_item item ON item.attempt_id = chosen.id AND item.fraction IS NOT NULL
    ${group ? 'JOIN attempt ON attempt.id = chosen.id' : ''}`;

/**
 * The only part that looks at every item, and once. Attempts whose weight was changed are counted apart, because with more
 * columns to group by the server expects so many rows that it does not share the work among its workers.
 */
const counted = (group: string | null) => `
  counted AS MATERIALIZED (
    ${cells(group)}, NULL::uuid AS correction_id, 0::numeric AS change, false AS corrected
    FROM chosen ${items(group)} ${AS_WRITTEN} GROUP BY 1, 2, 3, 4, 5, 6, 7
    UNION ALL
    ${cells(group)}, item.correction_id, change, true FROM chosen ${CHANGED} ${items(group)} GROUP BY 1, 2, 3, 4, 5, 6, 7, 9, 10),
  alike AS MATERIALIZED (
    SELECT activity_id, score, 0::numeric AS change, false AS corrected, count(*) AS attempts FROM chosen ${AS_WRITTEN} GROUP BY 1, 2
    UNION ALL
    SELECT activity_id, score, change, true, count(*) FROM chosen ${CHANGED} GROUP BY 1, 2, 3)`;

/** Corrections of single weights may cancel each other out, which leaves no change as a whole. */
const ALIKE = 'activity_id, corrected, change, score';

/** Attempts at the same version, with the same weights and the same score, have the same total and the same maximum. */
const CELLS = `
  marked AS MATERIALIZED (
    SELECT weighed.*, round(share * weight / ${UNITS_PER_MARK})::bigint AS mark
    FROM (
      SELECT counted.*, (fraction * ${UNITS_PER_MARK})::bigint AS share,
        ${unitsOf(`coalesce(correction.rule ->> 'weight', written)`)} AS weight
      FROM counted LEFT JOIN key_correction correction ON correction.id = counted.correction_id) weighed
    WHERE weight > 0),
  form AS MATERIALIZED (
    SELECT ${ALIKE}, attempts, round(sum(n * mark) / attempts)::bigint AS total, round(sum(n * weight) / attempts)::bigint AS maximum
    FROM alike JOIN marked USING (${ALIKE})
    GROUP BY ${ALIKE}, attempts),
  cell AS MATERIALIZED (
    SELECT question, position, name, n, share, weight, mark, total - mark AS rest FROM marked JOIN form USING (${ALIKE}))`;

/**
 * Follows {@link scopeSql}. `form` (attempts, total, maximum, score) are attempts with equal totals. `cell` counts with `n` the
 * equal marks of a question at an equal rest of the attempt: (question, position in the draw, share, weight, mark, rest), and by the
 * `name` of the group when there is an expression for that over `attempt`. Some thousands of rows, however many attempts
 * there are. What has no mark, or no weight, is no item of the test.
 */
export const cellSql = (group: string | null = null): string => `${REWEIGHTED}, ${counted(group)}, ${CELLS}`;
