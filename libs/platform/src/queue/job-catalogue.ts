import { AppError } from '@gssr/kernel';
import type { AnyJobContract, JobPayload, QueueName } from './job-contract.js';
import type { QueuedJob } from './queue-backend.js';

const JITTER = 0.5;

/** All jobs that this installation knows, by name. */
export class JobCatalogue {
  private readonly byName: ReadonlyMap<string, AnyJobContract>;

  constructor(contracts: readonly AnyJobContract[]) {
    this.byName = new Map(contracts.map((contract) => [contract.name, contract]));
    if (this.byName.size < contracts.length) throw new AppError('QUEUE.DOUBLE_JOB', 'Two jobs share a name.');
  }

  get all(): AnyJobContract[] {
    return [...this.byName.values()];
  }

  /** Throws QUEUE.UNKNOWN_JOB: an unknown job must never count as done. */
  get(name: string): AnyJobContract {
    const contract = this.byName.get(name);
    if (!contract)
      throw new AppError('QUEUE.UNKNOWN_JOB', `There is no job named ${name}.`, { logLevel: 'error' });
    return contract;
  }

  queueOf(name: string): QueueName {
    return this.get(name).queue;
  }

  /** The form in which the queue stores a job. Throws when the payload is not the contract's. */
  toQueued(name: string, payload: unknown, requestId: string | null): QueuedJob {
    const contract = this.get(name);
    const parsed: JobPayload = contract.payload.parse(payload);
    return {
      name,
      data: { payload: parsed, requestId },
      opts: {
        jobId: contract.jobId(parsed),
        attempts: contract.attempts,
        backoff: { type: 'exponential', delay: contract.backoffMs, jitter: JITTER },
        removeOnComplete: true,
        // What fails for good is kept as a dead_job row, not in the queue, where it would block its id.
        removeOnFail: true,
      },
    };
  }
}
