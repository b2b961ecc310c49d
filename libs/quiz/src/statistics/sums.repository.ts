import type { SqlRunner } from '@gssr/platform';
import { cellSql, UNITS_PER_MARK } from './cell-sql.js';
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
  /** Attempts with a score of 0 to 9, 10 to 19, …, 90 to 100 percent. */
  bands: number[];
}

/** Of an even number of attempts, the median is the mean of the middle two. */
const TOTALS = `
  ranked AS (
    SELECT total, attempts AS n, maximum, sum(attempts) OVER (ORDER BY total) AS upto, sum(attempts) OVER () AS attempts FROM form),
  quiz AS (
    SELECT coalesce(sum(n), 0) AS n, (sum(n * total) / sum(n))::float8 AS mean,
      (min(total) FILTER (WHERE upto >= div(attempts + 1, 2)) + min(total) FILTER (WHERE upto >= div(attempts, 2) + 1))::float8 / 2
        AS median,
      CASE WHEN min(maximum) = max(maximum) THEN min(maximum) END AS maximum
    FROM ranked),
  power AS (
    SELECT coalesce(sum(ranked.n * (total - mean) ^ 2), 0) AS power2, coalesce(sum(ranked.n * (total - mean) ^ 3), 0) AS power3,
      coalesce(sum(ranked.n * (total - mean) ^ 4), 0) AS power4
    FROM ranked, quiz),
  band AS (
    SELECT greatest(least(floor(score / 10), 9), 0)::int AS band, sum(attempts) AS n FROM form GROUP BY 1)`;

/** A part is a question that every attempt had, or else a place in the draw. */
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

/** `weight` is null where it is not the same in all attempts. */
const QUESTIONS = `
  question AS (${centred('question', 'cell')}),
  written AS (
    SELECT question, CASE WHEN min(weight) = max(weight) THEN min(weight) END AS weight, max(share_mean) AS facility,
      sum(n * (share - share_mean) ^ 2) AS share_squares
    FROM cell JOIN (SELECT question, (sum(n * share) / sum(n))::float8 AS share_mean FROM cell GROUP BY question) means USING (question)
    GROUP BY question)`;

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
  WITH ${scopeSql(scope)}, ${cellSql()}, ${TOTALS}, ${PARTS}, ${SORTED_PAIRS}, ${QUESTIONS},
  part AS (${centred('part', 'placed')})
  SELECT
    (SELECT json_build_object('n', n, 'mean', mean, 'median', median, 'maximum', maximum,
       'power2', power2, 'power3', power3, 'power4', power4) FROM quiz, power) AS totals,
    (SELECT coalesce(json_agg(json_build_object('questionVersionId', question, 'n', question.n, 'facility', written.facility,
       'weight', written.weight, 'shareSquares', written.share_squares, 'markSquares', question.mark_squares,
       'restSquares', question.rest_squares, 'products', question.products, 'sortedProducts', sorted_question.products)), '[]')
     FROM question JOIN written USING (question) JOIN sorted_question USING (question)) AS questions,
    (SELECT coalesce(json_agg(json_build_object('n', n, 'markSquares', mark_squares, 'products', products)), '[]')
     FROM part) AS parts,
    ARRAY(SELECT coalesce(band.n, 0)::int FROM generate_series(0, 9) AS place LEFT JOIN band ON band = place ORDER BY place) AS bands`;

/** Reads the sums in one statement, whose result does not grow with the number of attempts. */
export async function readSums(runner: SqlRunner, scope: StatisticsScope): Promise<StatisticsSums> {
  const [row] = await runner.query<StatisticsSums[]>(STATEMENT(scope), scopeParameters(scope));
  if (!row) throw new Error('A statement without a condition returned no row.');
  return {
    totals: totalsInMarks(row.totals),
    bands: row.bands,
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
  maximum: sums.maximum === null ? null : inMarks(sums.maximum),
  mean: sums.mean === null ? null : inMarks(sums.mean),
  median: sums.median === null ? null : inMarks(sums.median),
  power2: squareInMarks(sums.power2),
  power3: inMarks(squareInMarks(sums.power3)),
  power4: squareInMarks(squareInMarks(sums.power4)),
});

const questionInMarks = (sums: QuestionSums): QuestionSums => ({
  ...sums,
  facility: inMarks(sums.facility),
  weight: sums.weight === null ? null : inMarks(sums.weight),
  shareSquares: squareInMarks(sums.shareSquares),
  markSquares: squareInMarks(sums.markSquares),
  restSquares: squareInMarks(sums.restSquares),
  products: squareInMarks(sums.products),
  sortedProducts: squareInMarks(sums.sortedProducts),
});
