import { JobProducer } from '@gssr/platform/jobs';
import { eventually } from '@gssr/test-support';
import { expect, it } from '@jest/globals';
import { useQueue } from './queue-fixture.js';
import { describeOnBothStores } from './queue-store.js';
import { noteJob, stampJob } from './small-jobs.js';

describeOnBothStores('a worker', (store) => {
  const queue = useQueue(store);

  it('does not start when a job has no handler', async () => {
    const start = queue.start(
      {},
      { jobs: [noteJob, stampJob], register: (handlers) => queue.notes.register(handlers, [noteJob]) },
    );
    await expect(start).rejects.toMatchObject({
      code: 'QUEUE.MISSING_HANDLER',
      message: 'No handler for: test.stamp.',
    });
  });

  it('does not start when a job has two handlers', async () => {
    const start = queue.start(
      {},
      { jobs: [noteJob], register: (handlers) => queue.notes.register(handlers, [noteJob, noteJob]) },
    );
    await expect(start).rejects.toMatchObject({ code: 'QUEUE.DOUBLE_HANDLER' });
  });

  it('does not start with a handler for a job that does not exist', async () => {
    const start = queue.start(
      {},
      { jobs: [noteJob], register: (handlers) => queue.notes.register(handlers) },
    );
    await expect(start).rejects.toMatchObject({ code: 'QUEUE.UNKNOWN_JOB' });
  });

  it('finishes the job at hand before it stops, and leaves the next one to others', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let started = 0;
    queue.notes.before = async () => {
      started += 1;
      await held;
    };
    const leaving = await queue.start({ WORKER_CONCURRENCY: '1' });
    await queue.ask(leaving, ['first']);
    await eventually(async () => started === 1);
    await queue.ask(leaving, ['second']);
    await queue.outboxEmpty();

    let stopped = false;
    const stopping = queue.stop(leaving).then(() => (stopped = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect({ stopped, handled: queue.notes.handled }).toEqual({ stopped: false, handled: [] });
    letGo();
    await stopping;
    expect(queue.notes.handled).toEqual(['first']);

    const next = await queue.start();
    expect(await queue.handled(2)).toEqual(['first', 'second']);
    await queue.queueEmpty(next);
    expect(await next.get(JobProducer).counts(noteJob.queue)).toMatchObject({ active: 0, waiting: 0 });
  });
});
