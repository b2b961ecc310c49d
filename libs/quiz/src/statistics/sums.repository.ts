import type { SqlRunner } from '@gssr/platform';
import { scopeParameters, scopeSql } from './scope/scope-sql.js';
import type { StatisticsScope } from './scope/statistics-scope.js';
import type { ItemSums, PartSums, TotalSums } from './sums.js';

export interface QuestionSums extends ItemSums {
  questionVersionId: string;
}

/** All that the figures of a quiz and its items are computed from. */
export interface StatisticsSums {
  totals: TotalSums;
  /** Questions that somebody was asked. */
  questions: QuestionSums[];
  parts: PartSums[];
}

/** Sums are taken of whole numbers of the last stored decimal, so that equal marks have a variance of exactly zero. */
const UNITS_PER_MARK = 10_000_000;

/**
 * `cell` counts each question's pairs of mark and rest, with the place in the attempt: some thousands of rows, however many
 * attempts there are. The items of an attempt are as many cells' worth of one total.
 */
const CELLS = `
  cell AS MATERIALIZED (
    SELECT question, position, items, n,
      (fraction * ${UNITS_PER_MARK})::bigint AS mark, ((total - fraction) * ${UNITS_PER_MARK})::bigint AS rest
    FROM (
      SELECT item.question_version_id AS question, item.position, item.fraction, total.total, total.items, count(*) AS n
      FROM total JOIN attempt_item item ON item.attempt_id = total.attempt_id
      GROUP BY item.question_version_id, item.position, item.fraction, total.total, total.items) counted),
  scored AS (
    SELECT total, items, n, sum(n) OVER (ORDER BY total) AS upto, sum(n) OVER () AS attempts
    FROM (SELECT mark + rest AS total, items, sum(n) / items AS n FROM cell GROUP BY mark + rest, items) by_total)`;

/** Of an even number of attempts, the median is the mean of the middle two. */
const TOTALS = `
  quiz AS (
    SELECT coalesce(sum(n), 0) AS n, (sum(n * total) / sum(n))::float8 AS mean,
      (min(total) FILTER (WHERE upto >= div(attempts + 1, 2)) + min(total) FILTER (WHERE upto >= div(attempts, 2) + 1))::float8 / 2
        AS median,
      CASE WHEN min(items) = max(items) THEN min(items) END AS maximum
    FROM scored),
  power AS (
    SELECT coalesce(sum(scored.n * (total - mean) ^ 2), 0) AS power2, coalesce(sum(scored.n * (total - mean) ^ 3), 0) AS power3,
      coalesce(sum(scored.n * (total - mean) ^ 4), 0) AS power4
    FROM scored, quiz)`;

/** A part is a question that every attempt had, or else a place. */
const PARTS = `
  asked AS (SELECT question, sum(n) AS n FROM cell GROUP BY question),
  placed AS (
    SELECT cell.*, CASE WHEN asked.n = quiz.n THEN question::text ELSE position::text END AS part
    FROM cell JOIN asked USING (question), quiz)`;

/** Centred sums of the cells of one question or part. */
const centred = (key: string, from: string) => `
  SELECT ${key}, sum(n) AS n, max(mean) AS mean,
    sum(n * (mark - mean) ^ 2) AS mark_squares, sum(n * (rest - rest_mean) ^ 2) AS rest_squares,
    sum(n * (mark - mean) * (rest - rest_mean)) AS products
  FROM ${from} JOIN (
    SELECT ${key}, (sum(n * mark) / sum(n))::float8 AS mean, (sum(n * rest) / sum(n))::float8 AS rest_mean
    FROM ${from} GROUP BY ${key}) means USING (${key})
  GROUP BY ${key}`;

/**
 * Pairs the sorted marks of each question with its sorted rests, run by run: a run ends where either value changes. Counted
 * from above, because a window that grows is computed in one go.
 */
const SORTED_PAIRS = `
  run AS (
    SELECT question, sum(n) OVER (PARTITION BY question ORDER BY mark) AS upto, mark, NULL::bigint AS rest
    FROM (SELECT question, mark, sum(n) AS n FROM cell GROUP BY question, mark) by_mark
    UNION ALL
    SELECT question, sum(n) OVER (PARTITION BY question ORDER BY rest), NULL, rest
    FROM (SELECT question, rest, sum(n) AS n FROM cell GROUP BY question, rest) by_rest),
  sorted AS (
    SELECT question, upto - coalesce(lead(upto) OVER above, 0) AS n, min(mark) OVER above AS mark, min(rest) OVER above AS rest
    FROM run WINDOW above AS (PARTITION BY question ORDER BY upto DESC ROWS UNBOUNDED PRECEDING)),
  sorted_question AS (${centred('question', 'sorted')})`;

const STATEMENT = (scope: StatisticsScope) => `
  WITH ${scopeSql(scope)}, ${CELLS}, ${TOTALS}, ${PARTS}, ${SORTED_PAIRS},
  question AS (${centred('question', 'cell')}),
  part AS (${centred('part', 'placed')})
  SELECT
    (SELECT json_build_object('n', n, 'mean', mean, 'median', median, 'maximum', maximum,
       'power2', power2, 'power3', power3, 'power4', power4) FROM quiz, power) AS totals,
    (SELECT coalesce(json_agg(json_build_object('questionVersionId', question, 'n', question.n, 'mean', question.mean,
       'markSquares', question.mark_squares, 'restSquares', question.rest_squares, 'products', question.products,
       'sortedProducts', sorted_question.products)), '[]') FROM question JOIN sorted_question USING (question)) AS questions,
    (SELECT coalesce(json_agg(json_build_object('n', n, 'markSquares', mark_squares, 'products', products)), '[]')
     FROM part) AS parts`;

/** Reads the sums in one statement, whose result does not grow with the number of attempts. */
export async function readSums(runner: SqlRunner, scope: StatisticsScope): Promise<StatisticsSums> {
  const [row] = await runner.query<StatisticsSums[]>(STATEMENT(scope), scopeParameters(scope));
  if (!row) throw new Error('A statement without a condition returned no row.');
  return {
    totals: totalsInMarks(row.totals),
    questions: row.questions.map(questionInMarks),
    parts: row.parts.map((part) => ({
      n: part.n,
      markSquares: squareInMarks(part.markSquares),
      products: squareInMarks(part.products),
    })),
  };
}

const inMarks = (units: number): number => units / UNITS_PER_MARK;
const squareInMarks = (units: number): number => inMarks(inMarks(units));

const totalsInMarks = (sums: TotalSums): TotalSums => ({
  ...sums,
  mean: sums.mean === null ? null : inMarks(sums.mean),
  median: sums.median === null ? null : inMarks(sums.median),
  power2: squareInMarks(sums.power2),
  power3: inMarks(squareInMarks(sums.power3)),
  power4: squareInMarks(squareInMarks(sums.power4)),
});

const questionInMarks = (sums: QuestionSums): QuestionSums => ({
  ...sums,
  mean: inMarks(sums.mean),
  markSquares: squareInMarks(sums.markSquares),
  restSquares: squareInMarks(sums.restSquares),
  products: squareInMarks(sums.products),
  sortedProducts: squareInMarks(sums.sortedProducts),
});
