import type { ConfigOf } from '../config/index.js';
import type { databaseConfig } from '../database/index.js';
import { PostgresQueueBackend } from './postgres.backend.js';
import type { QueueBackend } from './queue-backend.js';
import type { queueConfig } from './queue.config.js';
import { RedisQueueBackend } from './redis.backend.js';

/** The one place that decides between PostgreSQL and Redis. */
export const createQueueBackend = (
  config: ConfigOf<typeof queueConfig>,
  database: ConfigOf<typeof databaseConfig>,
): QueueBackend =>
  config.REDIS_URL
    ? new RedisQueueBackend(config.REDIS_URL, config.QUEUE_PREFIX)
    : new PostgresQueueBackend(database.DATABASE_URL);
