import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { ConfigOf } from '../config/index.js';
import { databaseConfig } from '../database/index.js';
import { OutboxRelay } from '../outbox/index.js';
import { createQueueBackend } from '../queue/create-backend.js';
import {
  JobCatalogue,
  JobHandlers,
  JobProducer,
  JobRunner,
  QUEUE_BACKEND,
  queueConfig,
  type AnyJobContract,
  type QueueBackend,
} from '../queue/index.js';
import { Sweep } from '../sweep/index.js';

const services = [JobHandlers, Sweep, OutboxRelay, JobProducer, JobRunner];

/** What a worker has besides the platform: the queue, its handlers, the outbox relay and the sweep. */
@Global()
@Module({})
export class JobsModule implements OnApplicationShutdown {
  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /** `jobs`: every job of the installation; each must find exactly one handler. */
  static forRoot(jobs: readonly AnyJobContract[]): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        { provide: JobCatalogue, useValue: new JobCatalogue(jobs) },
        {
          provide: QUEUE_BACKEND,
          useFactory: readyBackend,
          inject: [queueConfig.token, databaseConfig.token],
        },
        ...services,
      ],
      exports: [JobCatalogue, QUEUE_BACKEND, ...services],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}

/** Nobody is given a store that is not prepared: BullMQ's queues remember for ever that their first statement failed. */
async function readyBackend(
  queue: ConfigOf<typeof queueConfig>,
  database: ConfigOf<typeof databaseConfig>,
): Promise<QueueBackend> {
  const backend = createQueueBackend(queue, database);
  await backend.prepare();
  return backend;
}
