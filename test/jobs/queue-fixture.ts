import { Outbox, Transactions, type JobContract, type SqlRunner } from '@gssr/platform';
import { JobProducer } from '@gssr/platform/jobs';
import { createTestDatabase, eventually, type TestDatabase } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { QueueStore } from './queue-store.js';
import { Notes, noteJob, type NotePayload } from './small-jobs.js';
import { startSmallWorker, type SmallWork } from './small-worker.js';

const NEVER = '600000';

/** A database, a queue and the notes of what was handled; workers end with the test that started them. */
export class QueueFixture {
  database!: TestDatabase;
  notes = new Notes();
  private readonly open = new Set<INestApplicationContext>();

  constructor(readonly store: QueueStore) {}

  /** A worker that neither polls nor sweeps unless the test wants it. */
  async start(
    settings: Record<string, string> = {},
    work: SmallWork = this.notes.work,
  ): Promise<INestApplicationContext> {
    const quiet = { OUTBOX_POLL_MS: NEVER, SWEEP_INTERVAL_MS: NEVER };
    const environment = { DATABASE_URL: this.database.url, ...quiet, ...this.store.settings, ...settings };
    const worker = await startSmallWorker(environment, work);
    this.open.add(worker);
    return worker;
  }

  async stop(worker: INestApplicationContext): Promise<void> {
    this.open.delete(worker);
    await worker.close();
  }

  stopAll(): Promise<unknown> {
    return Promise.all([...this.open].map((worker) => this.stop(worker)));
  }

  /** Asks as domain code does: in a transaction. */
  ask(
    worker: INestApplicationContext,
    ids: readonly string[],
    job: JobContract<NotePayload> = noteJob,
    requestId?: string,
  ): Promise<void> {
    const payloads = ids.map((id) => ({ id }));
    const add = (manager: SqlRunner) => worker.get(Outbox).add(manager, job, payloads);
    return worker.get(Transactions).run(add, requestId);
  }

  /** What was handled, in alphabetical order, once it is so much. */
  handled(count: number, timeoutMs = 15_000): Promise<string[]> {
    const ready = async () => this.notes.handled.length >= count && [...this.notes.handled].sort();
    return eventually(ready, timeoutMs, `${count} handled jobs`);
  }

  outboxEmpty(): Promise<boolean> {
    return eventually(async () => (await this.database.query('SELECT FROM outbox')).length === 0);
  }

  /** Once the queue holds nothing that waits, runs or is to be tried again. */
  queueEmpty(worker: INestApplicationContext): Promise<boolean> {
    const producer = worker.get(JobProducer);
    return eventually(
      async () => Object.values(await producer.counts(noteJob.queue)).every((count) => count === 0),
      // What was cut off in the middle runs again when its lock has run out.
      45_000,
      'a queue that holds nothing',
    );
  }
}

/** One fixture for all tests of a `describe`. */
export function useQueue(store: QueueStore): QueueFixture {
  const fixture = new QueueFixture(store);
  beforeAll(async () => {
    fixture.database = await createTestDatabase();
  });
  beforeEach(() => {
    fixture.notes = new Notes();
  });
  afterEach(() => fixture.stopAll());
  afterAll(async () => {
    await store.empty(fixture.database);
    await fixture.database.drop();
  });
  return fixture;
}
