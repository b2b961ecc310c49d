import { generateSigningKey } from '@gssr/certificate';
import { eventually } from '@gssr/test-support';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describeOnBothStores } from '../jobs/queue-store.js';
import { playJourney } from './journey.js';
import { runToEnd } from './run-to-end.js';
import { freePort } from './standalone-lab.js';
import { spawnProgram, StandaloneProcess } from './standalone-process.js';

const API = 'apps/api/dist/main.js';
const WORKER = 'apps/worker/dist/main.js';
const CLI = 'apps/cli/dist/main.js';

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env['GSSR_TEST_SERVER'] });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

const noDatabase = { url: '', query: async () => [], drop: async () => undefined };

/** A new database for each test, not migrated, and the processes that work on it. */
function useGivenServices(storeSettings: Record<string, string> = {}) {
  const started: StandaloneProcess[] = [];
  let name = '';
  let settings: Record<string, string> = {};

  beforeEach(async () => {
    name = `gssr_${process.env['GSSR_TEST_RUN']}_${randomBytes(5).toString('hex')}`;
    await onServer(`CREATE DATABASE ${name}`);
    const url = new URL(process.env['GSSR_TEST_SERVER'] ?? '');
    url.pathname = `/${name}`;
    const { privateJwk } = await generateSigningKey();
    settings = {
      ...storeSettings,
      DATABASE_URL: url.href,
      GSSR_SIGNING_KEY: JSON.stringify(privateJwk),
      GSSR_PUBLIC_URL: 'http://academy.test',
      LOG_LEVEL: 'error',
    };
  });
  afterEach(async () => {
    for (const each of started) if (!each.hasEnded) each.signal('SIGKILL');
    await Promise.all(started.splice(0).map(({ ended }) => ended));
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  const start = async (program: string): Promise<StandaloneProcess> => {
    const port = await freePort();
    const child = spawnProgram([program], { ...settings, PORT: String(port) });
    const begun = new StandaloneProcess(child, '', port);
    started.push(begun);
    return begun;
  };
  const cli = async (...words: string[]) => {
    const result = await runToEnd([CLI, ...words], settings);
    expect({ words, ...result }).toMatchObject({ code: 0 });
    return result;
  };

  return { start, cli, use: (more: Record<string, string>) => Object.assign(settings, more) };
}

describeOnBothStores('API and workers on services that are given', (store) => {
  const { start, cli } = useGivenServices(store.settings);

  // The database goes as a whole; of what is in Redis only we know.
  afterEach(() => (store.name === 'Redis' ? store.empty(noDatabase) : undefined));

  it('carry the whole journey, two of each', async () => {
    await cli('migrate');
    await cli('curriculum', 'import', '--publish', 'curriculum/c4-first-response');
    const apis = [await start(API), await start(API)];
    const workers = [await start(WORKER), await start(WORKER)];
    await Promise.all(apis.map((api) => api.answers()));

    await Promise.all(apis.map(({ url }) => playJourney(url)));

    for (const each of [...apis, ...workers]) each.signal('SIGTERM');
    for (const each of [...apis, ...workers]) {
      expect(await each.ended).toEqual({ code: 0, signal: null });
      expect(each.errors).toBe('');
    }
  });
});

describe('API and worker', () => {
  const { start, cli, use } = useGivenServices();

  it('refuse a database that is not up to date, and say how to make it so', async () => {
    for (const program of [API, WORKER]) {
      const refused = await start(program);
      expect(await refused.ended).toEqual({ code: 1, signal: null });
      expect(refused.errors.trim().split('\n')).toHaveLength(1);
      expect(refused.errors).toContain('Run: npm run cli -- migrate');
    }
  });

  it('say which setting is wrong when nobody answers there', async () => {
    use({ DATABASE_URL: `postgresql://gssr:hunter2@127.0.0.1:${await freePort()}/gssr` });
    for (const program of [API, WORKER]) {
      const refused = await start(program);
      expect(await refused.ended).toEqual({ code: 1, signal: null });
      expect(refused.errors).toMatch(/cannot be reached .*ECONNREFUSED.*DATABASE_URL/);
      expect(refused.errors).not.toMatch(/hunter2|^ +at /m);
    }
  });

  it('the worker serves its health and its metrics where it is told to', async () => {
    await cli('migrate');
    const port = await freePort();
    use({ WORKER_PORT: String(port) });
    const worker = await start(WORKER);
    const textOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    const ready = () => textOf('/health/ready').catch(() => null);
    expect(await eventually(ready)).toBe('{"status":"ok"}');
    expect(await textOf('/metrics')).toContain('TYPE gssr_job_seconds histogram');
    const second = await start(WORKER);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.errors).toContain(`WORKER_PORT=${port + 1}`);
    worker.signal('SIGTERM');
    expect(await worker.ended).toEqual({ code: 0, signal: null });
  });

  it('the worker says so of Redis, too', async () => {
    await cli('migrate');
    use({ REDIS_URL: `redis://:hunter2@127.0.0.1:${await freePort()}` });
    const refused = await start(WORKER);
    expect(await refused.ended).toEqual({ code: 1, signal: null });
    expect(refused.errors).toMatch(/cannot be reached .*REDIS_URL/);
    expect(refused.errors).not.toMatch(/hunter2|^ +at /m);
  });
});
