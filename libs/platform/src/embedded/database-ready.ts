import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DATABASE_NAME, databaseUrl } from './database-url.js';
import { errorCode } from './error-code.js';
import type { PostgresFolders } from './postgres-folders.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { explainOutput } from './start-failure.js';

const NO_SUCH_DATABASE = '3D000';
const passing = new Set(['57P03', '53300', 'ECONNREFUSED', 'ECONNRESET']);
const RETRY_MS = 50;
const PATIENCE_MS = 60_000;

/** True when the database answers (it is made in a new cluster); false when this server is no more. */
export async function ensureDatabase(
  folders: PostgresFolders,
  server: Pick<Postmaster, 'pid' | 'port'>,
): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  while (findPostmaster(folders.cluster)?.pid === server.pid) {
    try {
      await connectOnce(databaseUrl(folders, server.port));
      return true;
    } catch (error) {
      if (errorCode(error) === NO_SUCH_DATABASE) await createDatabase(folders, server.port);
      else if (passing.has(errorCode(error)) && Date.now() < deadline) await sleep(RETRY_MS);
      else throw explainOutput(String(error), folders.cluster);
    }
  }
  return false;
}

async function createDatabase(folders: PostgresFolders, port: number): Promise<void> {
  await connectOnce(databaseUrl(folders, port, 'postgres'), `CREATE DATABASE ${DATABASE_NAME}`);
}

async function connectOnce(url: string, statement?: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops ends the connection after the work too; that is not this caller's error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (statement) await client.query(statement);
  } finally {
    await client.end();
  }
}
