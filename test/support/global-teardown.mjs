import { rm } from 'node:fs/promises';
import { withClient } from './global-setup.mjs';

export default async function globalTeardown() {
  const { url, stop, dataDir } = globalThis.gssrTestServer;
  await withClient(url, dropDatabasesOfThisRun);
  await stop();
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
}

async function dropDatabasesOfThisRun(client) {
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `gssr_${process.env.GSSR_TEST_RUN}_%`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}
