import type { z } from 'zod';

/** The queues there are. A worker process may serve only some of them. */
export const QUEUE_NAMES = ['grading', 'certificate'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export type JobPayload = Readonly<Record<string, string>>;

/**
 * What producers and the handler of a job agree on. Payloads hold ids only; the handler reads the rows again and does
 * nothing when there is nothing left to do. `jobId` is declared as a method so that contracts of different payloads fit
 * in one list.
 */
export interface JobContract<P extends JobPayload> {
  /** `lib.verb-noun` */
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: z.ZodType<P>;
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** Wait before the second try in milliseconds; doubles from try to try, with jitter. */
  readonly backoffMs: number;
  /** The same work has the same id, so the queue holds it once. No colons: BullMQ reserves them. */
  jobId(payload: P): string;
}

export type AnyJobContract = JobContract<JobPayload>;

/** Declares a job. */
export const defineJob = <P extends JobPayload>(contract: JobContract<P>): JobContract<P> => contract;
