import { JobProducer } from '@gssr/platform/jobs';
import { expect, it } from '@jest/globals';
import { useQueue } from './queue-fixture.js';
import { describeOnBothStores } from './queue-store.js';
import { noteJob, stampJob } from './small-jobs.js';

describeOnBothStores('delivery', (store) => {
  const queue = useQueue(store);

  it('hands over what was asked for before the very first worker ran', async () => {
    await queue.database.query(
      `INSERT INTO outbox (id, job, payload) VALUES (gen_random_uuid(), 'test.note', '{"id": "early"}')`,
    );
    await queue.start();
    expect(await queue.handled(1)).toEqual(['early']);
  });

  it('brings each job to its handler, under the id of the request that asked for it', async () => {
    const requestIds: string[] = [];
    queue.notes.before = async (_id, { requestId }) => void requestIds.push(requestId);
    const worker = await queue.start();
    await queue.ask(worker, ['one', 'two'], noteJob, 'request-17');
    await queue.ask(worker, ['three'], stampJob);
    expect(await queue.handled(3)).toEqual(['one', 'three', 'two']);
    expect(requestIds.sort()).toEqual(['job-stamp-three', 'request-17', 'request-17']);
    await queue.outboxEmpty();
  });

  it('holds the same work once, and leaves the queues of others alone', async () => {
    const certificates = await queue.start({ WORKER_QUEUES: 'certificate' });
    await queue.ask(certificates, ['same', 'same', 'other']);
    await queue.ask(certificates, ['same']);
    await queue.ask(certificates, ['same', 'same'], stampJob);
    await queue.outboxEmpty();
    expect(await certificates.get(JobProducer).counts(noteJob.queue)).toMatchObject({ waiting: 2 });
    expect(await queue.handled(1)).toEqual(['same']);
    await queue.start();
    expect(await queue.handled(3)).toEqual(['other', 'same', 'same']);
  });

  it('takes the same work again once it is done', async () => {
    const worker = await queue.start();
    await queue.ask(worker, ['again']);
    await queue.handled(1);
    await queue.queueEmpty(worker);
    await queue.ask(worker, ['again']);
    expect(await queue.handled(2)).toEqual(['again', 'again']);
  });
});
