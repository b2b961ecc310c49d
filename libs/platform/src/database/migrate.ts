import { AppError } from '@gssr/kernel';
import type { DataSource } from 'typeorm';
import type { Migrations } from './data-source.js';

/** Any process may migrate at start; the lock makes the others wait. The number is arbitrary and ours. */
const MIGRATION_LOCK = 7_401_325;

/** Applies pending migrations under a lock. Returns the names of those applied. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lockHolder = dataSource.createQueryRunner();
  await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lockHolder.release();
  }
}

/** Changes nothing. Throws DATABASE.NOT_MIGRATED when the database lacks one of these migrations. */
export async function assertMigrated(dataSource: DataSource, migrations: Migrations): Promise<void> {
  const applied = new Set(await appliedMigrations(dataSource));
  const pending = migrations.map((Migration) => new Migration().name ?? Migration.name);
  const missing = pending.filter((name) => !applied.has(name)).length;
  if (missing === 0) return;
  throw new AppError(
    'DATABASE.NOT_MIGRATED',
    `The database is not up to date for this version (${missing} migration(s) to apply). Run: npm run cli -- migrate`,
    { logLevel: 'error' },
  );
}

async function appliedMigrations(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ found: boolean }[]>(
    `SELECT to_regclass('migration') IS NOT NULL AS found`,
  );
  if (!table?.found) return [];
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migration');
  return rows.map(({ name }) => name);
}

/** The SQL that would make the schema match the entities; empty when they agree. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
