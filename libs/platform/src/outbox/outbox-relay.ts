import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { ConfigOf } from '../config/index.js';
import { DatabaseListener, Transactions, type SqlRunner } from '../database/index.js';
import { Logger } from '../logging/index.js';
import { JobCatalogue } from '../queue/job-catalogue.js';
import { JobProducer } from '../queue/job-producer.js';
import { queueConfig } from '../queue/queue.config.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const BATCH = 500;

interface OutboxRow {
  job: string;
  payload: unknown;
  request_id: string | null;
}

/**
 * Moves outbox rows into the queue in bulk. A row is deleted in the transaction that saw the queue accept it; a crash in
 * between delivers it twice, which the job id and the handlers absorb. Any number of relays may run.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly producer: JobProducer,
    private readonly catalogue: JobCatalogue,
    private readonly listener: DatabaseListener,
    @Inject(queueConfig.token) private readonly config: ConfigOf<typeof queueConfig>,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.listener.onReconnect(() => this.wake());
    await this.listener.listen(OUTBOX_CHANNEL, () => this.wake());
    this.timer = setInterval(() => this.wake(), this.config.OUTBOX_POLL_MS);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** Relays whatever there is; a wake-up during a run causes one more. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  private async drain(): Promise<void> {
    try {
      while (!this.stopped && (await this.relayBatch()) === BATCH);
    } catch (error) {
      this.logger.error('outbox relay failed; it will try again', error);
    }
  }

  private relayBatch(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const rows = await takeRows(
        manager,
        this.catalogue.all.map(({ name }) => name),
      );
      await this.producer.add(
        rows.map(({ job, payload, request_id }) => ({ job, payload, requestId: request_id })),
      );
      return rows.length;
    });
  }
}

/** A job of a newer release waits for a worker of that release, and keeps nothing else waiting. */
async function takeRows(manager: SqlRunner, jobs: readonly string[]): Promise<OutboxRow[]> {
  const [rows] = await manager.query<[OutboxRow[], number]>(
    `DELETE FROM outbox
     WHERE id IN (SELECT id FROM outbox WHERE job = ANY ($2::text[]) ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING job, payload, request_id`,
    [BATCH, jobs],
  );
  return rows;
}
