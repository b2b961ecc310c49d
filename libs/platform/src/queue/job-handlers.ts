import { AppError } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { AnyJobContract, JobContract, JobPayload } from './job-contract.js';

/** What a job knows besides its payload. */
export interface JobContext {
  /** Of the request that asked for the job, or one of the job's own. */
  requestId: string;
}

type Handle = (payload: unknown, context: JobContext) => Promise<void>;

/** Which function does which job. A lib's `jobs/` door registers its handlers at start. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, Handle>();

  /** Throws QUEUE.DOUBLE_HANDLER when the job has one already. */
  register<P extends JobPayload>(
    job: JobContract<P>,
    handle: (payload: P, context: JobContext) => Promise<void>,
  ): void {
    if (this.handlers.has(job.name))
      throw startError('QUEUE.DOUBLE_HANDLER', `The job ${job.name} has two handlers.`);
    this.handlers.set(job.name, async (payload, context) => handle(job.payload.parse(payload), context));
  }

  /** Refuses to start when a job has no handler, or a handler no job. */
  assertComplete(jobs: readonly AnyJobContract[]): void {
    const names = jobs.map(({ name }) => name);
    const missing = names.filter((name) => !this.handlers.has(name));
    const unknown = [...this.handlers.keys()].filter((name) => !names.includes(name));
    if (missing.length > 0)
      throw startError('QUEUE.MISSING_HANDLER', `No handler for: ${missing.join(', ')}.`);
    if (unknown.length > 0)
      throw startError('QUEUE.UNKNOWN_JOB', `Handlers for jobs that do not exist: ${unknown.join(', ')}.`);
  }

  /** Throws QUEUE.UNKNOWN_JOB. */
  get(name: string): Handle {
    const handle = this.handlers.get(name);
    if (!handle) throw startError('QUEUE.UNKNOWN_JOB', `There is no job named ${name}.`);
    return handle;
  }
}

const startError = (code: string, message: string): AppError =>
  new AppError(code, message, { logLevel: 'error' });
