import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logger } from '../logging/index.js';
import { JobCatalogue } from './job-catalogue.js';
import type { QueueName } from './job-contract.js';
import { QUEUE_BACKEND, type JobQueue, type QueueBackend, type QueuedJob } from './queue-backend.js';

export interface JobRequest {
  job: string;
  payload: unknown;
  requestId: string | null;
}

/** Puts jobs into the queue. Domain code does not use it: it asks by outbox, or the sweep asks for it. */
@Injectable()
export class JobProducer implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, JobQueue>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly catalogue: JobCatalogue,
    private readonly logger: Logger,
  ) {}

  /** In bulk, queue by queue, when they are many. Jobs already waiting under the same id stay as they are. */
  async add(requests: readonly JobRequest[]): Promise<void> {
    const byQueue = new Map<QueueName, QueuedJob[]>();
    for (const { job, payload, requestId } of requests) {
      const name = this.catalogue.queueOf(job);
      byQueue.set(name, [...(byQueue.get(name) ?? []), this.catalogue.toQueued(job, payload, requestId)]);
    }
    for (const [name, jobs] of byQueue) await hand(this.queue(name), jobs);
  }

  /** Jobs in each state, for metrics. */
  counts(name: QueueName): Promise<Record<string, number>> {
    return this.queue(name).getJobCounts('waiting', 'active', 'delayed');
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): JobQueue {
    const existing = this.queues.get(name);
    if (existing) return existing;
    const queue = this.backend.queue(name, (error) =>
      this.logger.error('queue connection', error, { queue: name }),
    );
    this.queues.set(name, queue);
    return queue;
  }
}

/** In PostgreSQL a bulk insert makes temporary tables, which costs as much as a dozen single ones. */
const FEW = 8;

async function hand(queue: JobQueue, jobs: QueuedJob[]): Promise<void> {
  if (jobs.length > FEW) await queue.addBulk(jobs);
  else for (const { name, data, opts } of jobs) await queue.add(name, data, opts);
}
