import type { TestDatabase } from '@gssr/test-support';

/** What people have done, and who they are. Sessions and the outbox change by being used. */
const TABLES = [
  'activity_progress',
  'attempt',
  'attempt_item',
  'certificate',
  'course_version',
  'dead_job',
  'enrolment',
  'notice',
  'person',
  'person_role',
  'stored_file',
];

/** Number of rows and a checksum over all columns of each table: equal exactly when nothing was written. */
export async function contentOf(database: TestDatabase): Promise<Record<string, string>> {
  const parts = TABLES.map(
    (table) =>
      `SELECT '${table}' AS name, count(*) || ' rows, ' || coalesce(md5(string_agg(md5(row::text), ',' ORDER BY md5(row::text))), '-') AS content
       FROM ${table} AS row`,
  );
  const rows = await database.query<{ name: string; content: string }>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}
