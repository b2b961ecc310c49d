import { createApi } from '@gssr/api';
import { generateSigningKey } from '@gssr/certificate';
import { AcademyClient } from '@gssr/contract/client';
import { People, Sessions, type Role, type Viewer } from '@gssr/identity';
import { createWorker } from '@gssr/worker';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The real application on a database of its own: API over HTTP on a free port, and a worker when asked for. */
export interface TestAcademy {
  api: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  environment: Record<string, string>;
  /** Starts a worker in this process; it is closed with the academy unless the test did before. */
  startWorker(settings?: Record<string, string>): Promise<INestApplicationContext>;
  /** A signed-in person with a client of their own. */
  person(role?: Role, name?: string): Promise<TestPerson>;
  /** A client that is not signed in. */
  stranger(): AcademyClient;
  close(): Promise<void>;
}

export interface TestPerson {
  viewer: Viewer;
  client: AcademyClient;
}

export const TEST_PASSWORD = 'four unrelated words';

/** `settings` go on top of what the tests need; for example `REDIS_URL`. */
export async function startTestAcademy(settings: Record<string, string> = {}): Promise<TestAcademy> {
  const database = await createTestDatabase();
  const { privateJwk } = await generateSigningKey();
  const environment = {
    DATABASE_URL: database.url,
    GSSR_SIGNING_KEY: JSON.stringify(privateJwk),
    GSSR_PUBLIC_URL: 'http://academy.test',
    LOG_LEVEL: 'silent',
    OUTBOX_POLL_MS: '200',
    RATE_LIMIT_PER_MINUTE: '100000',
    ...settings,
  };
  const api = await createApi(environment);
  await api.listen(0, '127.0.0.1');
  const url = await api.getUrl();
  const open: INestApplicationContext[] = [];
  let people = 0;
  return {
    api,
    url,
    database,
    environment,
    startWorker: async (workerSettings = {}) => {
      const worker = await createWorker({ ...environment, ...workerSettings });
      open.push(worker);
      return worker;
    },
    person: async (role = 'OFFICER', name = `Test Person ${(people += 1)}`) => {
      const created = await api
        .get(People)
        .create({ name, email: `p${Date.now()}-${(people += 1)}@test.example`, password: TEST_PASSWORD }, [
          role,
        ]);
      if (created.kind !== 'created') throw new Error(`The test person was not created: ${created.kind}`);
      const { token } = await api.get(Sessions).start(created.person.id);
      return { viewer: created.person, client: new AcademyClient(url, token) };
    },
    stranger: () => new AcademyClient(url),
    close: async () => {
      for (const worker of open) await worker.close().catch(() => undefined);
      await api.close();
      await database.drop();
    },
  };
}
