import { readConfig, type Environment } from '@gssr/platform';
import { startEmbeddedPostgres } from '@gssr/platform/embedded';
import { standaloneConfig } from '@gssr/standalone/config';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UnreachableError } from '../program/failures.js';
import { note, type Host } from '../program/host.js';

/**
 * Runs `work` with settings whose DATABASE_URL leads to a database: the one that is set, else the embedded one of the data
 * folder, which is started if it is not running. Throws CLI.UNREACHABLE when there is none and it may not be made.
 */
export async function withDatabase<T>(
  host: Host,
  { mayCreate }: { mayCreate: boolean },
  work: (environment: Environment) => Promise<T>,
): Promise<T> {
  const { environment } = host;
  if (environment['DATABASE_URL']) return work(environment);
  const dataDir = resolve(readConfig(standaloneConfig, environment).GSSR_DATA_DIR);
  if (!mayCreate) assertDatabaseIn(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, log: note(host) });
  try {
    return await work({ ...environment, DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

function assertDatabaseIn(dataDir: string): void {
  if (existsSync(join(dataDir, 'postgres'))) return;
  throw new UnreachableError(
    `There is no database in ${dataDir} yet. Run npm start or npm run cli -- migrate, or set DATABASE_URL or GSSR_DATA_DIR.`,
  );
}
