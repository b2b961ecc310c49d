import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { JobCatalogue } from './job-catalogue.js';
import { defineJob } from './job-contract.js';

const grade = defineJob({
  name: 'test.grade',
  queue: 'grading',
  payload: z.strictObject({ attemptId: z.uuid() }),
  attempts: 4,
  backoffMs: 250,
  jobId: ({ attemptId }) => `grade-${attemptId}`,
});
const print = defineJob({ ...grade, name: 'test.print', queue: 'certificate' });

const attemptId = '018f4a4e-0000-7000-8000-000000000001';

describe('JobCatalogue', () => {
  const catalogue = new JobCatalogue([grade, print]);

  it('knows each job and its queue', () => {
    expect(catalogue.get('test.grade')).toBe(grade);
    expect(catalogue.queueOf('test.print')).toBe('certificate');
    expect(catalogue.all).toEqual([grade, print]);
  });

  it('refuses two jobs of one name', () => {
    expect(() => new JobCatalogue([grade, print, grade])).toThrow(
      expect.objectContaining({ code: 'QUEUE.DOUBLE_JOB' }),
    );
  });

  it.each(['test.unknown', '', 'constructor', '__proto__'])(
    'throws for %j, which is no job of ours',
    (name) => {
      expect(() => catalogue.get(name)).toThrow(
        expect.objectContaining({ code: 'QUEUE.UNKNOWN_JOB', logLevel: 'error' }),
      );
      expect(() => catalogue.toQueued(name, { attemptId }, null)).toThrow();
    },
  );

  it('queues under an id that follows from the payload, with growing waits, and keeps nothing that would block it', () => {
    expect(catalogue.toQueued('test.grade', { attemptId }, 'request-1')).toEqual({
      name: 'test.grade',
      data: { payload: { attemptId }, requestId: 'request-1' },
      opts: {
        jobId: `grade-${attemptId}`,
        attempts: 4,
        backoff: { type: 'exponential', delay: 250, jitter: 0.5 },
        removeOnComplete: true,
        removeOnFail: true,
      },
    });
  });

  it.each([{}, { attemptId: 'x' }, { attemptId, name: 'Ada' }, null])(
    'does not queue the payload %j',
    (payload) => {
      expect(() => catalogue.toQueued('test.grade', payload, null)).toThrow(z.ZodError);
    },
  );
});
