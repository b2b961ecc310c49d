import type { Job } from 'bullmq';
import type { QueueName } from './job-contract.js';

/** What is stored in the queue: the payload and where it came from. */
export interface JobEnvelope {
  payload: unknown;
  requestId: string | null;
}

export interface QueuedJob {
  name: string;
  data: JobEnvelope;
  opts: {
    jobId: string;
    attempts: number;
    backoff: { type: 'exponential'; delay: number; jitter: number };
    removeOnComplete: boolean;
    removeOnFail: boolean;
  };
}

/** The part of BullMQ's Queue that we use. */
export interface JobQueue {
  add(name: string, data: JobEnvelope, options: QueuedJob['opts']): Promise<unknown>;
  addBulk(jobs: QueuedJob[]): Promise<unknown>;
  getJobCounts(...types: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** The part of BullMQ's Worker that we use. */
export interface JobWorker {
  waitUntilReady(): Promise<unknown>;
  /** Takes no new job and waits for those at hand. */
  close(): Promise<void>;
}

export interface WorkerSpec {
  queue: QueueName;
  concurrency: number;
  process: (job: Job<JobEnvelope>) => Promise<void>;
  /** A try has failed; the job may have tries left. */
  onFailed: (job: Job<JobEnvelope> | undefined, error: Error) => void;
  onError: (error: Error) => void;
}

/** Dependency-injection token of the {@link QueueBackend}. */
export const QUEUE_BACKEND = Symbol('QueueBackend');

/** Where BullMQ keeps its jobs. Both implementations pass the same tests. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** Makes the store ready; safe to call from several processes at once. */
  prepare(): Promise<void>;
  queue(name: QueueName, onError: (error: Error) => void): JobQueue;
  worker(spec: WorkerSpec): JobWorker;
  close(): Promise<void>;
}

/**
 * A killed worker's job is taken up again once its lock has run out; the handlers are idempotent, so any number of such
 * recoveries is fine. After an outage of the store a worker looks again each second: by itself it would sleep for fifteen,
 * and could not be stopped meanwhile.
 */
export const WORKER_TIMING = {
  lockDuration: 15_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
  runRetryDelay: 1_000,
};
