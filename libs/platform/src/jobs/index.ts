export { JobsModule } from './jobs.module.js';
export {
  JobHandlers,
  JobProducer,
  JobRunner,
  JobCatalogue,
  createQueueBackend,
  type QueueBackend,
} from '../queue/index.js';
export { OutboxRelay } from '../outbox/index.js';
export { Sweep, type Derivation } from '../sweep/index.js';
