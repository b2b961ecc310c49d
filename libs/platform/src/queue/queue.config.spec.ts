import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/index.js';
import { createQueueBackend } from './create-backend.js';
import { queueConfig } from './queue.config.js';

const database = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', DATABASE_POOL_SIZE: 4 };

describe('the queue settings', () => {
  it('serve every queue unless told otherwise', () => {
    expect(readConfig(queueConfig, {}).WORKER_QUEUES).toEqual(['grading', 'certificate']);
    expect(readConfig(queueConfig, { WORKER_QUEUES: ' certificate ' }).WORKER_QUEUES).toEqual([
      'certificate',
    ]);
  });

  it.each([
    ['WORKER_QUEUES', 'grading,mail'],
    ['WORKER_CONCURRENCY', '0'],
    ['SWEEP_AGE_MS', 'soon'],
    ['OUTBOX_POLL_MS', '1.5'],
    ['REDIS_URL', 'http://localhost'],
  ])('name %s when its value cannot be used', (key, value) => {
    expect(() => readConfig(queueConfig, { [key]: value })).toThrow(new RegExp(`${key}: (?!.*${value})`));
  });

  it.each([
    [{}, 'postgres'],
    [{ REDIS_URL: '' }, 'postgres'],
    [{ REDIS_URL: 'redis://127.0.0.1:1/0' }, 'redis'],
  ])('%j: the queue lives in %s', async (environment, kind) => {
    const backend = createQueueBackend(readConfig(queueConfig, environment), database);
    expect(backend.kind).toBe(kind);
    await backend.close();
  });
});
