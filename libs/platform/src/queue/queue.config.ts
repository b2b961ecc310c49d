import { z } from 'zod';
import { defineConfigSlice, setting } from '../config/index.js';
import { QUEUE_NAMES } from './job-contract.js';

const queueNames = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.enum(QUEUE_NAMES, { error: `use a comma-separated choice of ${QUEUE_NAMES.join(', ')}` })));

const wholeNumber = (fallback: number, least: number) =>
  z.coerce.number({ error: 'give a whole number' }).int().min(least, `at least ${least}`).default(fallback);

export const queueConfig = defineConfigSlice('Queue and worker', {
  REDIS_URL: setting(
    z
      .string()
      .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
      .optional(),
    'Redis 7 for the job queue. Not set: the queue lives in PostgreSQL',
    'redis://localhost:6379/0',
  ),
  QUEUE_PREFIX: setting(
    z.string().min(1).default('gssr'),
    'Keeps several installations on one Redis apart',
    'gssr',
  ),
  WORKER_QUEUES: setting(
    queueNames.prefault(QUEUE_NAMES.join(',')),
    'Queues that this worker serves',
    QUEUE_NAMES.join(','),
  ),
  WORKER_CONCURRENCY: setting(wholeNumber(8, 1), 'Jobs that a worker runs at once from one queue', '8'),
  OUTBOX_POLL_MS: setting(
    wholeNumber(2000, 10),
    'How often to look for outbox rows that no notification announced',
    '2000',
  ),
  SWEEP_INTERVAL_MS: setting(
    wholeNumber(30_000, 50),
    'How often to look for work that the queue has lost',
    '30000',
  ),
  SWEEP_AGE_MS: setting(wholeNumber(15_000, 0), 'How old undone work must be to count as lost', '15000'),
});
