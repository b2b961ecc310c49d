import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineJob } from './job-contract.js';
import { JobHandlers } from './job-handlers.js';

const jobOf = (name: string) =>
  defineJob({
    name,
    queue: 'grading',
    payload: z.strictObject({ id: z.string().min(1) }),
    attempts: 1,
    backoffMs: 1,
    jobId: ({ id }) => id,
  });
const [one, two] = [jobOf('test.one'), jobOf('test.two')];
const nothing = () => Promise.resolve();

describe('JobHandlers', () => {
  it('is complete when each job has its handler', () => {
    const handlers = new JobHandlers();
    handlers.register(one, nothing);
    handlers.register(two, nothing);
    expect(() => handlers.assertComplete([one, two])).not.toThrow();
  });

  it('refuses a second handler for a job', () => {
    const handlers = new JobHandlers();
    handlers.register(one, nothing);
    expect(() => handlers.register(one, nothing)).toThrow(
      expect.objectContaining({ code: 'QUEUE.DOUBLE_HANDLER' }),
    );
  });

  it('names the jobs that nobody handles, and the handlers that no job wants', () => {
    const handlers = new JobHandlers();
    handlers.register(one, nothing);
    expect(() => handlers.assertComplete([one, two])).toThrow('No handler for: test.two.');
    expect(() => handlers.assertComplete([])).toThrow('Handlers for jobs that do not exist: test.one.');
  });

  it('throws for a job that nobody handles', () => {
    expect(() => new JobHandlers().get('test.one')).toThrow(
      expect.objectContaining({ code: 'QUEUE.UNKNOWN_JOB' }),
    );
  });

  it('gives a handler what its contract promises, or nothing', async () => {
    const given: string[] = [];
    const context = { requestId: 'request-1' };
    const handlers = new JobHandlers();
    handlers.register(one, async ({ id }) => void given.push(id));
    await handlers.get('test.one')({ id: 'a' }, context);
    await expect(handlers.get('test.one')({ id: '' }, context)).rejects.toThrow(z.ZodError);
    await expect(handlers.get('test.one')({ id: 'a', more: 1 }, context)).rejects.toThrow(z.ZodError);
    expect(given).toEqual(['a']);
  });
});
