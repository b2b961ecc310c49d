import { eventually } from '@gssr/test-support';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useQueue } from './queue-fixture.js';
import { describeOnBothStores, postgresStore } from './queue-store.js';
import { TcpProxy } from './tcp-proxy.js';

const named = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);

describeOnBothStores('an outage of the store', (store) => {
  const queue = useQueue(store);
  let proxy: TcpProxy;

  const behindProxy = () => {
    const redis = store.settings['REDIS_URL'];
    return { OUTBOX_POLL_MS: '100', [redis ? 'REDIS_URL' : 'DATABASE_URL']: proxy.url };
  };
  /** Asks beside the worker, which may be cut off. */
  const ask = (ids: readonly string[]) =>
    queue.database.query(
      `INSERT INTO outbox (id, job, payload) SELECT gen_random_uuid(), 'test.note', jsonb_build_object('id', id) FROM unnest($1::text[]) AS id`,
      [ids],
    );
  const allHandled = (ids: readonly string[]) =>
    eventually(
      async () => ids.every((id) => queue.notes.count(id) > 0),
      30_000,
      'jobs from before, during and after the outage',
    );

  beforeEach(async () => {
    proxy = await TcpProxy.before(
      store.settings['REDIS_URL'] ?? queue.database.url,
      store.name === 'Redis' ? 6379 : 5432,
    );
  });
  afterEach(async () => {
    await proxy.mend();
    await queue.stopAll();
    await eventually(
      async () => proxy.connections === 0,
      15_000,
      'the end of what was given up while it was cut off',
    );
    await proxy.cut();
  });

  it('loses nothing: neither what was under way nor what was asked for meanwhile', async () => {
    queue.notes.before = () => new Promise((resolve) => setTimeout(resolve, 10));
    const worker = await queue.start({ ...behindProxy(), WORKER_CONCURRENCY: '4' });
    await ask(named('before', 200));
    await queue.handled(20);
    await proxy.cut();
    await ask(named('during', 50));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(queue.notes.handled.filter((id) => id.startsWith('during'))).toEqual([]);
    await proxy.mend();
    await ask(named('after', 5));
    await allHandled([...named('before', 200), ...named('during', 50), ...named('after', 5)]);
    await queue.outboxEmpty();
    await queue.queueEmpty(worker);
  });

  it('does not keep a worker from stopping', async () => {
    const worker = await queue.start(behindProxy());
    await ask(['first']);
    await queue.handled(1);
    await proxy.cut();
    await ask(['meanwhile']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const startedAt = performance.now();
    await queue.stop(worker);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await proxy.mend();
    await queue.start();
    await allHandled(['first', 'meanwhile']);
  });
});

describe('connections of a queue in PostgreSQL', () => {
  const queue = useQueue(postgresStore());

  it('come back when the server ends them', async () => {
    const worker = await queue.start({ OUTBOX_POLL_MS: '100' });
    await queue.ask(worker, named('before', 20));
    await queue.handled(20);
    const ended = await queue.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name NOT IN ('gssr', 'gssr-listener', '')`,
    );
    expect(ended.length).toBeGreaterThan(1);
    await queue.ask(worker, named('after', 20));
    await eventually(async () => named('after', 20).every((id) => queue.notes.count(id) > 0));
  });
});
