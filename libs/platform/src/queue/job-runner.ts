import { AppError } from '@gssr/kernel';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConfigOf } from '../config/index.js';
import { DeadJobs } from '../dead-job/dead-jobs.js';
import { Logger } from '../logging/index.js';
import { Metrics } from '../metrics/metrics.js';
import { JobCatalogue } from './job-catalogue.js';
import type { QueueName } from './job-contract.js';
import { JobHandlers, type JobContext } from './job-handlers.js';
import { QUEUE_BACKEND, type JobEnvelope, type JobWorker, type QueueBackend } from './queue-backend.js';
import { queueConfig } from './queue.config.js';

/** A job takes a fraction of it. Whoever supervises the process kills it after some ten seconds. */
const DRAIN_LIMIT_MS = 5_000;

/** Runs the jobs of the queues that this process serves, and drains them on shutdown. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: JobWorker[] = [];

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly catalogue: JobCatalogue,
    private readonly handlers: JobHandlers,
    private readonly deadJobs: DeadJobs,
    private readonly metrics: Metrics,
    @Inject(queueConfig.token) private readonly config: ConfigOf<typeof queueConfig>,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.handlers.assertComplete(this.catalogue.all);
    this.workers = this.config.WORKER_QUEUES.map((queue) => this.startWorker(queue));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const drained = Promise.all(this.workers.map((worker) => worker.close())).then(() => true);
    // Without its store a worker cannot be drained: it would wait for as long as the outage lasts.
    const inTime = await Promise.race([drained, pause(DRAIN_LIMIT_MS, false, { ref: false })]);
    if (!inTime) this.logger.warn('stopping without waiting any longer for jobs at hand');
  }

  private startWorker(queue: QueueName): JobWorker {
    return this.backend.worker({
      queue,
      concurrency: this.config.WORKER_CONCURRENCY,
      process: (job) => this.process(job),
      onFailed: (job, error) => void this.noteFailure(job, error),
      onError: (error) => this.logger.error('worker connection', error, { queue }),
    });
  }

  private async process(job: Job<JobEnvelope>): Promise<void> {
    const { payload, requestId } = job.data;
    const stop = this.metrics.jobSeconds.startTimer({ job: job.name });
    await this.handle(job.name, payload, { requestId: requestId ?? `job-${job.id ?? 'unknown'}` });
    stop();
  }

  private async handle(name: string, payload: unknown, context: JobContext): Promise<void> {
    try {
      await this.handlers.get(name)(payload, context);
    } catch (error) {
      this.logger.error('job try failed', error, { job: name, ...context });
      if (error instanceof AppError && error.code === 'QUEUE.UNKNOWN_JOB') throw new Hopeless(error);
      throw error;
    }
  }

  private async noteFailure(job: Job<JobEnvelope> | undefined, error: Error): Promise<void> {
    if (!job || !isFinal(job, error)) return;
    const { name, id, data, attemptsMade: attempts } = job;
    const reason = error instanceof Hopeless ? error.cause : error;
    try {
      await this.deadJobs.record({ name, jobId: String(id), payload: data.payload, attempts, error: reason });
    } catch (recordError) {
      this.logger.error('failed job could not be recorded; the sweep will find its work again', recordError, {
        job: job.name,
      });
    }
  }
}

/** BullMQ does not try again after it. */
class Hopeless extends UnrecoverableError {
  constructor(override readonly cause: AppError) {
    super(cause.message);
  }
}

const isFinal = (job: Job<JobEnvelope>, error: Error): boolean =>
  error instanceof UnrecoverableError ||
  error.name === 'UnrecoverableError' ||
  job.attemptsMade >= (job.opts.attempts ?? 1);
