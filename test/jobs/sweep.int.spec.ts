import { DeadJobs } from '@gssr/platform';
import { JobProducer, Sweep, type JobContext } from '@gssr/platform/jobs';
import { eventually } from '@gssr/test-support';
import { beforeEach, expect, it } from '@jest/globals';
import { useQueue } from './queue-fixture.js';
import { describeOnBothStores } from './queue-store.js';
import { noteJob, stampJob, type NotePayload } from './small-jobs.js';
import type { SmallWork } from './small-worker.js';

describeOnBothStores('the sweep', (store) => {
  const queue = useQueue(store);
  /** What the rows want done, until it is noted down. */
  let wanted: NotePayload[];
  let asked: { ageMs: number; limit: number }[];

  const sweeping = (): SmallWork => ({
    jobs: [noteJob, stampJob],
    register: (handlers, sweep) => {
      // Like every handler of ours: the sweep may ask again while the work is being done.
      const handle = async (payload: NotePayload, context: JobContext) =>
        queue.notes.count(payload.id) === 0 ? queue.notes.handle(payload, context) : undefined;
      handlers.register(noteJob, handle);
      handlers.register(stampJob, handle);
      sweep.register({
        job: noteJob,
        find: async (ageMs, limit) => {
          asked.push({ ageMs, limit });
          return wanted.filter(({ id }) => queue.notes.count(id) === 0);
        },
      });
    },
  });

  beforeEach(() => {
    wanted = [{ id: 'lost' }, { id: 'forgotten' }];
    asked = [];
  });

  it('has done what the rows want, by itself, and then finds nothing more', async () => {
    const worker = await queue.start({ SWEEP_INTERVAL_MS: '50', SWEEP_AGE_MS: '1234' }, sweeping());
    expect(await queue.handled(2)).toEqual(['forgotten', 'lost']);
    expect(asked[0]).toEqual({ ageMs: 1234, limit: 1000 });
    await queue.queueEmpty(worker);
    expect(await worker.get(Sweep).run(0)).toBe(0);
    expect(queue.notes.handled).toHaveLength(2);
  });

  it('asks for the same work any number of times, and the queue holds it once', async () => {
    const elsewhere = await queue.start({ WORKER_QUEUES: 'certificate' }, sweeping());
    for (let pass = 0; pass < 3; pass += 1) expect(await elsewhere.get(Sweep).run(0)).toBe(2);
    expect(await elsewhere.get(JobProducer).counts(noteJob.queue)).toMatchObject({ waiting: 2 });
    await queue.start({}, sweeping());
    expect(await queue.handled(2)).toEqual(['forgotten', 'lost']);
  });

  it('leaves to people what failed for good', async () => {
    queue.notes.before = async (id) => {
      if (id === 'lost') throw new Error('always');
    };
    const worker = await queue.start({ SWEEP_INTERVAL_MS: '50' }, sweeping());
    const dead = await eventually(async () => (await worker.get(DeadJobs).list({ first: 1 })).edges[0]?.node);
    await queue.queueEmpty(worker);
    expect(await worker.get(Sweep).run(0)).toBe(0);
    queue.notes.before = () => Promise.resolve();
    await worker.get(DeadJobs).retry(dead.id);
    expect(await queue.handled(2)).toEqual(['forgotten', 'lost']);
  });
});
