export * from './config/index.js';
export * from './database/index.js';
export * from './dead-job/index.js';
export * from './http/index.js';
export * from './logging/index.js';
export * from './metrics/index.js';
export { Outbox } from './outbox/index.js';
export {
  defineJob,
  QUEUE_NAMES,
  type AnyJobContract,
  type JobContract,
  type JobPayload,
} from './queue/job-contract.js';
export { queueConfig } from './queue/queue.config.js';
export { runProcess } from './process/run-process.js';
export * from './spreadsheet/index.js';
export * from './storage/index.js';
export { Sentences } from './words/index.js';
export {
  PlatformModule,
  platformConfigs,
  platformEntities,
  type PlatformOptions,
} from './platform.module.js';
