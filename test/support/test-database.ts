import { createDataSource, platformEntities, type AcademyDataSource } from '@gssr/platform';
import { allEntities } from '@gssr/api';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A copy of the migrated template that belongs to one spec file. */
export interface TestDatabase {
  url: string;
  /** Runs SQL on a connection of its own, beside the application. */
  query<R>(sql: string, parameters?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

const fromGlobalSetup = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run the tests with npm test, which starts a PostgreSQL for them.`);
  return value;
};

/** Copies the template, which takes some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = fromGlobalSetup('GSSR_TEST_SERVER');
  const run = fromGlobalSetup('GSSR_TEST_RUN');
  const name = `gssr_${run}_${randomBytes(5).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE gssr_${run}_template`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  pool.on('error', () => undefined);
  return {
    url: url.href,
    query: async <R>(sql: string, parameters: unknown[] = []) =>
      (await pool.query(sql, parameters)).rows as R[],
    drop: async () => {
      await pool.end();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A TypeORM data source over a test database, for tests of a single lib. */
export const openDataSource = (url: string): Promise<AcademyDataSource> =>
  createDataSource({ DATABASE_URL: url, DATABASE_POOL_SIZE: 8 }, [
    ...platformEntities,
    ...allEntities,
  ]).initialize();

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Several spec files may copy the template at once; PostgreSQL refuses while another copy is being made.
    await client.query('SELECT pg_advisory_lock(7401326)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
