import { Outbox, Transactions } from '@gssr/platform';
import { eventually } from '@gssr/test-support';
import { expect, it } from '@jest/globals';
import { useQueue } from './queue-fixture.js';
import { describeOnBothStores } from './queue-store.js';
import { noteJob } from './small-jobs.js';

const LISTENER = `datname = current_database() AND application_name = 'gssr-listener'`;

describeOnBothStores('the outbox relay', (store) => {
  const queue = useQueue(store);
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
  const listeners = () => queue.database.query(`SELECT FROM pg_stat_activity WHERE ${LISTENER}`);
  const dropListener = () =>
    queue.database.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE ${LISTENER}`);

  it('delivers two thousand rows of one transaction, each once, with two relays at work', async () => {
    const worker = await queue.start({ OUTBOX_POLL_MS: '50' });
    await queue.start({ OUTBOX_POLL_MS: '50' });
    await queue.ask(worker, numbered(2000));
    expect(await queue.handled(2000, 30_000)).toEqual(numbered(2000).sort());
    await queue.outboxEmpty();
    await queue.queueEmpty(worker);
    expect(queue.notes.handled).toHaveLength(2000);
  });

  it('is woken by the notification, long before it would look by itself', async () => {
    const worker = await queue.start();
    await queue.ask(worker, ['announced']);
    expect(await queue.handled(1)).toEqual(['announced']);
  });

  it('finds by looking what no notification announced', async () => {
    const worker = await queue.start({ OUTBOX_POLL_MS: '50' });
    await dropListener();
    await queue.ask(worker, ['unannounced']);
    expect(await queue.handled(1)).toEqual(['unannounced']);
    expect(await listeners()).toEqual([]);
  });

  it('listens again after its connection broke, and catches up on what it missed', async () => {
    const worker = await queue.start();
    await dropListener();
    await queue.ask(worker, ['missed']);
    expect(await queue.handled(1)).toEqual(['missed']);
    expect(await listeners()).toHaveLength(1);
    await queue.ask(worker, ['heard']);
    expect(await queue.handled(2)).toEqual(['heard', 'missed']);
  });

  it('never delivers what was rolled back', async () => {
    const worker = await queue.start({ OUTBOX_POLL_MS: '20' });
    const undone = worker.get(Transactions).run(async (manager) => {
      await worker.get(Outbox).add(manager, noteJob, [{ id: 'undone' }]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await queue.ask(worker, ['done']);
    expect(await queue.handled(1)).toEqual(['done']);
    await queue.queueEmpty(worker);
    expect(queue.notes.handled).toEqual(['done']);
  });

  it('leaves to a newer worker what only that knows, and delivers the rest', async () => {
    await queue.database.query(
      `INSERT INTO outbox (id, job, payload) VALUES ('00000000-0000-7000-8000-000000000000', 'test.newer', '{}')`,
    );
    const worker = await queue.start();
    await queue.ask(worker, ['known']);
    expect(await queue.handled(1)).toEqual(['known']);
    await eventually(async () => {
      const rows = await queue.database.query<{ job: string }>('SELECT job FROM outbox');
      return rows.length === 1 && rows[0]?.job === 'test.newer';
    });
  });
});
