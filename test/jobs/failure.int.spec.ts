import { DeadJobs, type JobContract } from '@gssr/platform';
import { JobProducer } from '@gssr/platform/jobs';
import { AppError } from '@gssr/kernel';
import { eventually } from '@gssr/test-support';
import { afterEach, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { useQueue } from './queue-fixture.js';
import { describeOnBothStores } from './queue-store.js';
import { BACKOFF_MS, Notes, noteJob, stampJob, type NotePayload } from './small-jobs.js';

describeOnBothStores('failure', (store) => {
  const queue = useQueue(store);

  const deadJobs = (worker: INestApplicationContext, count: number) =>
    eventually(async () => {
      const { edges } = await worker.get(DeadJobs).list({ first: 10 });
      return edges.length === count && edges.map(({ node }) => node);
    });

  afterEach(() => queue.database.query('DELETE FROM dead_job'));

  it('tries again, each time after a longer wait', async () => {
    const tries: number[] = [];
    queue.notes.before = async () => {
      tries.push(performance.now());
      if (tries.length < noteJob.attempts) throw new Error('not yet');
    };
    const worker = await queue.start();
    await queue.ask(worker, ['stubborn']);
    expect(await queue.handled(1)).toEqual(['stubborn']);
    const [first = 0, second = 0, third = 0] = tries;
    // With the jitter of a half the wait is between half and all of 60 ms, then of 120 ms; timers may be a moment early.
    expect(second - first).toBeGreaterThan(BACKOFF_MS / 2 - 3);
    expect(third - second).toBeGreaterThan(BACKOFF_MS - 3);
    expect(await worker.get(DeadJobs).list({ first: 10 })).toMatchObject({ edges: [] });
  });

  it('keeps what failed for good, shows it, and does it when somebody asks for it again', async () => {
    let healed = false;
    let tries = 0;
    queue.notes.before = async () => {
      tries += 1;
      if (!healed) throw new AppError('TEST.BROKEN', 'The printer is on fire.');
    };
    const worker = await queue.start();
    await queue.ask(worker, ['doomed']);
    const [dead] = await deadJobs(worker, 1);
    expect(dead).toMatchObject({
      job: 'test.note',
      payload: { id: 'doomed' },
      attempts: 3,
      errorCode: 'TEST.BROKEN',
    });
    expect(tries).toBe(3);
    await queue.queueEmpty(worker);

    healed = true;
    expect(await worker.get(DeadJobs).retry(dead?.id ?? '')).toBe(true);
    expect(await queue.handled(1)).toEqual(['doomed']);
    expect(await worker.get(DeadJobs).list({ first: 10 })).toMatchObject({ edges: [] });
    expect(await worker.get(DeadJobs).retry(dead?.id ?? '')).toBe(false);
  });

  it('does not let one failing job hold up the others', async () => {
    queue.notes.before = async (id) => {
      if (id === 'bad') throw new Error('always');
    };
    const worker = await queue.start({ WORKER_CONCURRENCY: '1' });
    await queue.ask(worker, ['bad'], stampJob);
    await queue.ask(worker, ['good', 'fine'], stampJob);
    expect(await queue.handled(2)).toEqual(['fine', 'good']);
    expect(await deadJobs(worker, 1)).toMatchObject([
      { job: 'test.stamp', attempts: 1, errorCode: 'INTERNAL' },
    ]);
  });

  it('refuses a job that nobody knows, without trying it again', async () => {
    const newer = {
      ...noteJob,
      name: 'test.newer',
      jobId: ({ id }) => `newer-${id}`,
    } satisfies JobContract<NotePayload>;
    const nobody = new Notes();
    const newerWorker = await queue.start(
      { WORKER_QUEUES: 'certificate' },
      { jobs: [newer, stampJob], register: (handlers) => nobody.register(handlers, [newer, stampJob]) },
    );
    await newerWorker.get(JobProducer).add([{ job: 'test.newer', payload: { id: 'x' }, requestId: null }]);
    await queue.stop(newerWorker);

    const worker = await queue.start();
    expect(await deadJobs(worker, 1)).toMatchObject([
      { job: 'test.newer', attempts: 1, errorCode: 'QUEUE.UNKNOWN_JOB' },
    ]);
    await expect(
      worker.get(JobProducer).add([{ job: 'test.newer', payload: { id: 'y' }, requestId: null }]),
    ).rejects.toMatchObject({
      code: 'QUEUE.UNKNOWN_JOB',
    });
    await queue.ask(worker, ['known']);
    expect(await queue.handled(1)).toEqual(['known']);
  });
});
