import type { TestDatabase } from '@gssr/test-support';
import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';

/** Where BullMQ keeps its jobs during a test. */
export interface QueueStore {
  name: 'PostgreSQL' | 'Redis';
  /** Settings of a worker that shares its queue with no other spec. */
  settings: Record<string, string>;
  /** Loses every job, as a flushed Redis or a restored database would. */
  empty(database: TestDatabase): Promise<void>;
}

const REDIS_URL = process.env['GSSR_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/0';
const LACK = `Redis does not answer at ${REDIS_URL}`;
const MUST_BE_THERE = process.env['CI'] === 'true';

const redisAnswers = await answers(REDIS_URL);

/** Describes the same behaviour on both stores. Without a Redis its half is skipped, except in CI. */
export function describeOnBothStores(title: string, body: (store: QueueStore) => void): void {
  describe(`${title}, queue in PostgreSQL`, () => body(postgresStore()));
  if (redisAnswers) describe(`${title}, queue in Redis`, () => body(redisStore(REDIS_URL)));
  else withoutRedis(title, body);
}

/** The stores that can be used here, for a `describe` that works on both at once. In CI both must be there. */
export function answeringStores(): QueueStore[] {
  if (redisAnswers) return [postgresStore(), redisStore(REDIS_URL)];
  if (MUST_BE_THERE) throw new Error(`CI tests both stores, and ${LACK}.`);
  it.skip(`queue in Redis (${LACK})`, () => undefined);
  return [postgresStore()];
}

function withoutRedis(title: string, body: (store: QueueStore) => void): void {
  if (!MUST_BE_THERE) describe.skip(`${title}, queue in Redis (${LACK})`, () => body(redisStore(REDIS_URL)));
  else it(`${title}, queue in Redis`, () => expect(LACK).toBe('not so in CI'));
}

export const postgresStore = (): QueueStore => ({
  name: 'PostgreSQL',
  settings: {},
  empty: async (database) => {
    const tables = await database.query<{ name: string }>(
      `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    expect(tables).not.toEqual([]);
    await database.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
  },
});

function redisStore(url: string): QueueStore {
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  return {
    name: 'Redis',
    settings: { REDIS_URL: url, QUEUE_PREFIX: prefix },
    // Not FLUSHDB: a Redis on a developer's machine may hold other things too.
    empty: () => withRedis(url, (redis) => removeKeys(redis, `${prefix}:*`)),
  };
}

async function removeKeys(redis: Redis, pattern: string): Promise<void> {
  const keys = await redis.keys(pattern);
  if (keys.length > 0) await redis.del(...keys);
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { retryStrategy: () => null, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function answers(url: string): Promise<boolean> {
  return withRedis(url, (redis) => redis.ping()).then(
    () => true,
    () => false,
  );
}
