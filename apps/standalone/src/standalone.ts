import { createApi } from '@gssr/api';
import { People } from '@gssr/identity';
import { listen, publicUrl, type Address, type Environment } from '@gssr/platform';
import { lockDataDir } from '@gssr/platform/embedded';
import { assertPortFree } from './assert-port-free.js';
import { DatabaseKeeper } from './database-keeper.js';
import { ensureDemonstrationPeople, type DemonstrationPerson } from './demonstration.js';
import { loadCurriculum } from './load-curriculum.js';
import { OpenParts } from './open-parts.js';
import { prepareDatabase } from './prepare-database.js';
import { ensureSigningKey } from './signing-key-file.js';
import { readSettings, type StandaloneSettings } from './standalone-settings.js';
import { WorkerProcess } from './worker-process.js';

export interface Standalone {
  url: string;
  people: DemonstrationPerson[];
  /** Resolves with the reason when it cannot go on: close it then. */
  failure: Promise<unknown>;
  close(): Promise<void>;
}

interface Start {
  given: Environment;
  settings: StandaloneSettings;
  parts: OpenParts;
  say: (line: string) => void;
  stop: AbortSignal | undefined;
}

/**
 * Everything in one: embedded PostgreSQL, API, web app, and the worker as a child process. `say` hears what takes time. With
 * `stop` a start that is under way is given up: it throws, as when it fails, and leaves nothing running.
 */
export async function startStandalone(
  given: Environment,
  say: (line: string) => void,
  stop?: AbortSignal,
): Promise<Standalone> {
  const parts = new OpenParts();
  try {
    return await open({ given, settings: readSettings(given), parts, say, stop });
  } catch (error) {
    await parts.close();
    throw error;
  }
}

async function open(start: Start): Promise<Standalone> {
  const { settings, parts, say, stop } = start;
  const { environment, failure } = await openDatabase(start);
  const worker = new WorkerProcess(environment, say);
  worker.start();
  parts.add(() => worker.stop());
  const app = await createApi(environment);
  parts.add(() => app.close());
  stop?.throwIfAborted();
  await loadCurriculum(app, say);
  const people = await ensureDemonstrationPeople(app.get(People), settings.dataDir);
  stop?.throwIfAborted();
  await listen(app, addressOf(settings));
  return { url: publicUrl(settings), people, failure, close: () => parts.close() };
}

const addressOf = ({ PORT, HOST }: StandaloneSettings): Address => ({
  port: PORT,
  host: HOST,
  setting: 'PORT',
});

async function openDatabase(start: Start): Promise<{ environment: Environment; failure: Promise<unknown> }> {
  const { given, settings, parts, say, stop } = start;
  const { dataDir } = settings;
  const lock = lockDataDir(dataDir);
  parts.add(() => lock.release());
  await assertPortFree(addressOf(settings));
  const database = await DatabaseKeeper.start({ dataDir, say });
  parts.add(() => database.stop());
  stop?.throwIfAborted();
  if (database.attached) say('The database was still running from last time; going on with it.');
  const environment = {
    ...given,
    DATABASE_URL: database.url,
    GSSR_SIGNING_KEY: await ensureSigningKey(dataDir),
  };
  await prepareDatabase(environment, say);
  stop?.throwIfAborted();
  return { environment, failure: database.failure };
}
