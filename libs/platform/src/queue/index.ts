export { createQueueBackend } from './create-backend.js';
export { JobCatalogue } from './job-catalogue.js';
export {
  defineJob,
  QUEUE_NAMES,
  type AnyJobContract,
  type JobContract,
  type JobPayload,
} from './job-contract.js';
export { JobHandlers, type JobContext } from './job-handlers.js';
export { JobProducer } from './job-producer.js';
export { JobRunner } from './job-runner.js';
export { queueConfig } from './queue.config.js';
export { QUEUE_BACKEND, type QueueBackend } from './queue-backend.js';
