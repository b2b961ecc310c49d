import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { ConfigOf } from '../config/index.js';
import { DeadJobs } from '../dead-job/index.js';
import { Logger } from '../logging/index.js';
import { JobProducer, queueConfig, type JobContract, type JobPayload } from '../queue/index.js';

/** Finds rows that want `job`, `ageMs` milliseconds old or more; `limit` at most. */
export interface Derivation<P extends JobPayload> {
  job: JobContract<P>;
  find(ageMs: number, limit: number): Promise<P[]>;
}

const LIMIT = 1000;

/**
 * Re-derives from the rows what the queue has lost: the database is the truth, the queue a hint. Work still waiting in
 * the queue is recognised by its job id, work that failed for good is left to people.
 */
@Injectable()
export class Sweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly derivations: Derivation<JobPayload>[] = [];
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly producer: JobProducer,
    private readonly deadJobs: DeadJobs,
    @Inject(queueConfig.token) private readonly config: ConfigOf<typeof queueConfig>,
    private readonly logger: Logger,
  ) {}

  register<P extends JobPayload>(derivation: Derivation<P>): void {
    this.derivations.push(derivation);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.start(), this.config.SWEEP_INTERVAL_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** One pass over everything. Returns how many jobs were asked for again. */
  async run(ageMs = this.config.SWEEP_AGE_MS): Promise<number> {
    let found = 0;
    for (const derivation of this.derivations) found += await this.derive(derivation, ageMs);
    return found;
  }

  private start(): void {
    this.running ??= this.run()
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error('sweep failed; it will try again', error))
      .finally(() => (this.running = null));
  }

  private async derive(derivation: Derivation<JobPayload>, ageMs: number): Promise<number> {
    const { job } = derivation;
    const payloads = await derivation.find(ageMs, LIMIT);
    if (payloads.length === 0) return 0;
    const dead = await this.deadJobs.among(payloads.map((payload) => job.jobId(payload)));
    const wanted = payloads.filter((payload) => !dead.has(job.jobId(payload)));
    await this.producer.add(wanted.map((payload) => ({ job: job.name, payload, requestId: null })));
    if (wanted.length > 0)
      this.logger.info('sweep asked for work again', { job: job.name, jobs: wanted.length });
    return wanted.length;
  }
}
