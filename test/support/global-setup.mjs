// One PostgreSQL for the whole run: the embedded one, or the server that TEST_DATABASE_URL names. The schema is built once,
// by the migrations, in a template database; every spec file works on a copy of it.
import { createDataSource, migrate } from '@gssr/platform';
import { startEmbeddedPostgres } from '@gssr/platform/embedded';
import { migrations } from '@gssr/migrations';
import pg from 'pg';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

export default async function globalSetup() {
  const server = await serverOfThisRun();
  const run = `t${process.pid.toString(36)}${Date.now().toString(36)}`;
  const template = `gssr_${run}_template`;
  await withClient(server.url, (client) => client.query(`CREATE DATABASE ${template}`));
  await buildSchema(withDatabase(server.url, template));
  process.env.GSSR_TEST_SERVER = server.url;
  process.env.GSSR_TEST_RUN = run;
  globalThis.gssrTestServer = server;
}

async function serverOfThisRun() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => Promise.resolve(), dataDir: null };
  const dataDir = await mkdtemp(join(tmpdir(), 'gssr-test-'));
  return { ...(await startEmbeddedPostgres({ dataDir, settings: QUICK })), dataDir };
}

async function buildSchema(url) {
  const dataSource = createDataSource({ DATABASE_URL: url, DATABASE_POOL_SIZE: 4 }, [], migrations);
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
}

export function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
