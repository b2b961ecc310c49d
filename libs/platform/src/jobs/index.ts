export { JobsModule } from './jobs.module.js';
export {
  JobHandlers,
  type JobContext,
  JobProducer,
  JobRunner,
  JobCatalogue,
  createQueueBackend,
  type QueueBackend,
} from '../queue/index.js';
export { OutboxRelay } from '../outbox/index.js';
export { Sweep, type Derivation } from '../sweep/index.js';
