import type { SqlRunner } from '@gssr/platform';
import type { PlannedFate, PlannedQuestion } from './plan-import.js';
import type { AppliedRow, ImportState } from './question-import.entity.js';

/** A file that somebody brought, without its questions, of which there may be thousands. */
export interface QuestionImport {
  id: string;
  courseCode: string;
  fileName: string;
  format: string;
  encoding: string | null;
  state: ImportState;
  createdAt: Date;
  appliedAt: Date | null;
}

/** A question of the file, and what became of it; null before the import is applied. */
export interface ImportedQuestion {
  planned: PlannedQuestion;
  applied: AppliedRow | null;
}

/** What a file holds, counted. */
export interface ImportSummary {
  counts: Record<PlannedFate, number>;
  /** Of the questions that can be taken, in the order of the file. */
  categories: { path: string[]; count: number }[];
}

export async function findImport(runner: SqlRunner, id: string): Promise<QuestionImport | null> {
  const [row] = await runner.query<QuestionImport[]>(
    `SELECT i.id, course.code AS "courseCode", i.file_name AS "fileName", i.format, i.encoding, i.state,
       i.created_at AS "createdAt", i.applied_at AS "appliedAt"
     FROM question_import i JOIN course ON course.id = i.course_id WHERE i.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Counted by the database, so that the questions need not come. */
export async function summarise(
  runner: SqlRunner,
  id: string,
  mostCategories: number,
): Promise<ImportSummary> {
  const [row] = await runner.query<ImportSummary[]>(
    `WITH planned AS MATERIALIZED (
       SELECT one ->> 'fate' AS fate, one -> 'category' AS category, place
       FROM question_import, jsonb_array_elements(preview) WITH ORDINALITY AS planned (one, place) WHERE id = $1)
     SELECT json_build_object('TAKEN', count(*) FILTER (WHERE fate = 'TAKEN'),
         'TAKEN_WITH_LOSSES', count(*) FILTER (WHERE fate = 'TAKEN_WITH_LOSSES'),
         'REFUSED', count(*) FILTER (WHERE fate = 'REFUSED')) AS counts,
       (SELECT coalesce(json_agg(json_build_object('path', category, 'count', n) ORDER BY first), '[]') FROM (
          SELECT category, count(*) AS n, min(place) AS first FROM planned WHERE fate <> 'REFUSED'
          GROUP BY category ORDER BY first LIMIT $2) taken) AS categories
     FROM planned`,
    [id, mostCategories],
  );
  if (!row) throw new Error('A count returned no row.');
  return row;
}

/** The next questions of the file after a number, with one of these fates; null for any. */
export const readQuestions = (
  runner: SqlRunner,
  id: string,
  { fate, after, limit }: { fate: PlannedFate | null; after: number; limit: number },
): Promise<ImportedQuestion[]> =>
  runner.query(
    `WITH page AS MATERIALIZED (
       SELECT one, (one ->> 'number')::int AS number
       FROM question_import, jsonb_array_elements(preview) AS one
       WHERE id = $1 AND (one ->> 'number')::int > $2 AND ($3::text IS NULL OR one ->> 'fate' = $3)
       ORDER BY number LIMIT $4),
     done AS MATERIALIZED (
       SELECT row, (row ->> 'number')::int AS number FROM question_import, jsonb_array_elements(report) AS row WHERE id = $1)
     SELECT page.one AS planned, done.row AS applied FROM page LEFT JOIN done USING (number) ORDER BY number`,
    [id, after, fate, limit],
  );

/** Every question of the file at once. */
export async function readAll(
  runner: SqlRunner,
  id: string,
): Promise<{ preview: PlannedQuestion[]; report: AppliedRow[] | null } | null> {
  const [row] = await runner.query<{ preview: PlannedQuestion[]; report: AppliedRow[] | null }[]>(
    'SELECT preview, report FROM question_import WHERE id = $1',
    [id],
  );
  return row ?? null;
}
