import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import type { QueueName } from './job-contract.js';
import {
  WORKER_TIMING,
  type JobQueue,
  type JobWorker,
  type QueueBackend,
  type WorkerSpec,
} from './queue-backend.js';

const SCHEMA = 'bullmq';
const { Queue, Worker } = withBackend(createPostgresBackend);

/** BullMQ in a schema of its own in the application's PostgreSQL, all queues and workers on one pool. */
export class PostgresQueueBackend implements QueueBackend {
  readonly kind = 'postgres';
  private readonly pool: pg.Pool;

  /** Each worker keeps one connection for waiting, so there must be more slots than workers. */
  constructor(url: string, poolSize = 8) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      application_name: 'gssr-queue',
      // Sorting stays off because a burst of jobs after an ANALYZE of the nearly empty job table is otherwise planned
      // as a sort of the whole table for each job. It makes other plans look so dear that they would be compiled, half a
      // second each, so compiling is off, too.
      options: `-c search_path=${SCHEMA} -c enable_sort=off -c jit=off`,
      keepAlive: true,
    });
    this.pool.on('error', () => undefined);
  }

  async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  }

  queue(name: QueueName, onError: (error: Error) => void): JobQueue {
    const queue = new Queue(name, { connection: this.pool });
    queue.on('error', onError);
    return queue;
  }

  worker(spec: WorkerSpec): JobWorker {
    const worker = new Worker(spec.queue, spec.process, {
      connection: this.pool,
      concurrency: spec.concurrency,
      ...WORKER_TIMING,
    });
    worker.on('error', spec.onError);
    worker.on('failed', spec.onFailed);
    return worker;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
