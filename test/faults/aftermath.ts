import type { TestDatabase } from '@gssr/test-support';

/** What the database says of an attempt and of all that follows from it. */
export interface Aftermath {
  state: string;
  score: number | null;
  marked: boolean;
  progress: string;
  enrolment: string;
  certificates: number;
  files: number;
}

export const SUBMITTED: Aftermath = {
  state: 'SUBMITTED',
  score: null,
  marked: false,
  progress: 'SUBMITTED',
  enrolment: 'ACTIVE',
  certificates: 0,
  files: 0,
};

export const GRADED: Aftermath = {
  state: 'GRADED',
  score: 100,
  marked: true,
  progress: 'COMPLETED',
  enrolment: 'COMPLETED',
  certificates: 1,
  files: 0,
};

export const CERTIFIED: Aftermath = { ...GRADED, files: 1 };

export async function aftermathOf(database: TestDatabase, attemptId: string): Promise<Aftermath | undefined> {
  const [row] = await database.query<Aftermath>(
    `SELECT attempt.state, attempt.score::float8 AS score, enrolment.status AS enrolment, activity_progress.state AS progress,
       (SELECT bool_and(fraction = 1) IS TRUE FROM attempt_item WHERE attempt_id = attempt.id) AS marked,
       (SELECT count(*)::int FROM certificate WHERE enrolment_id = enrolment.id) AS certificates,
       (SELECT count(file_id)::int FROM certificate WHERE enrolment_id = enrolment.id) AS files
     FROM attempt
       JOIN enrolment ON enrolment.id = attempt.enrolment_id
       JOIN activity_progress USING (enrolment_id, activity_id)
     WHERE attempt.id = $1`,
    [attemptId],
  );
  return row;
}

/** How many rows there are of what grading and certifying write. */
export interface Totals {
  attempt: number;
  certificate: number;
  stored_file: number;
  outbox: number;
  dead_job: number;
}

export async function totals(database: TestDatabase): Promise<Partial<Totals>> {
  const count = (table: keyof Totals) => `(SELECT count(*)::int FROM ${table}) AS ${table}`;
  const tables: (keyof Totals)[] = ['attempt', 'certificate', 'stored_file', 'outbox', 'dead_job'];
  const [row] = await database.query<Totals>(`SELECT ${tables.map(count).join(', ')}`);
  return row ?? {};
}
