import { defineJob, type AnyJobContract } from '@gssr/platform';
import type { JobContext, JobHandlers } from '@gssr/platform/jobs';
import { z } from 'zod';
import type { SmallWork } from './small-worker.js';

const payload = z.strictObject({ id: z.string().min(1) });

export type NotePayload = z.infer<typeof payload>;

/** Backoff short enough for a test, long enough to be measured. */
export const BACKOFF_MS = 60;

export const noteJob = defineJob({
  name: 'test.note',
  queue: 'grading',
  payload,
  attempts: 3,
  backoffMs: BACKOFF_MS,
  jobId: ({ id }) => `note-${id}`,
});

export const stampJob = defineJob({
  name: 'test.stamp',
  queue: 'certificate',
  payload,
  attempts: 1,
  backoffMs: BACKOFF_MS,
  jobId: ({ id }) => `stamp-${id}`,
});

/** Writes down which jobs were handled, and how often; a test may put something else in the way. */
export class Notes {
  readonly handled: string[] = [];
  /** What happens before a note is written down. */
  before: (id: string, context: JobContext) => Promise<void> = () => Promise.resolve();

  count(id: string): number {
    return this.handled.filter((handled) => handled === id).length;
  }

  async handle({ id }: NotePayload, context: JobContext): Promise<void> {
    await this.before(id, context);
    this.handled.push(id);
  }

  /** Both jobs, handled by these notes. */
  get work(): SmallWork {
    return {
      jobs: [noteJob, stampJob],
      register: (handlers) => this.register(handlers),
    };
  }

  register(handlers: JobHandlers, jobs: readonly AnyJobContract[] = [noteJob, stampJob]): void {
    for (const job of jobs)
      handlers.register(job, (given, context) => this.handle(payload.parse(given), context));
  }
}
