import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueName } from './job-contract.js';
import {
  WORKER_TIMING,
  type JobQueue,
  type JobWorker,
  type QueueBackend,
  type WorkerSpec,
} from './queue-backend.js';

/** BullMQ on Redis, for production. */
export class RedisQueueBackend implements QueueBackend {
  readonly kind = 'redis';
  /** Gives up soon: whoever adds jobs holds a transaction open, and will try again. */
  private readonly adding: Redis;
  /** Never gives up: a worker waits until Redis is back. */
  private readonly working: Redis;

  constructor(
    url: string,
    private readonly prefix: string,
  ) {
    this.adding = connect(url, 1);
    this.working = connect(url, null);
  }

  async prepare(): Promise<void> {
    await Promise.all([this.working.ping(), this.adding.connect()]);
  }

  queue(name: QueueName, onError: (error: Error) => void): JobQueue {
    const queue = new Queue(name, { connection: this.adding, prefix: this.prefix });
    queue.on('error', onError);
    return queue;
  }

  worker(spec: WorkerSpec): JobWorker {
    const worker = new Worker(spec.queue, spec.process, {
      connection: this.working,
      prefix: this.prefix,
      concurrency: spec.concurrency,
      ...WORKER_TIMING,
    });
    worker.on('error', spec.onError);
    worker.on('failed', spec.onFailed);
    return {
      waitUntilReady: () => worker.waitUntilReady(),
      // Cut off, it would wait for its last answer as long as the outage lasts.
      close: () => worker.close(this.working.status !== 'ready'),
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.adding, this.working].map(disconnect));
  }
}

function connect(url: string, maxRetriesPerRequest: number | null): Redis {
  const connection = new Redis(url, { maxRetriesPerRequest, lazyConnect: true });
  connection.on('error', () => undefined);
  return connection;
}

/** Without a server there is nobody to take leave of. */
async function disconnect(connection: Redis): Promise<void> {
  if (connection.status === 'ready') await connection.quit().catch(() => undefined);
  connection.disconnect();
}
