import { PlatformModule, type AnyJobContract } from '@gssr/platform';
import { JobHandlers, JobsModule, Sweep } from '@gssr/platform/jobs';
import {
  Inject,
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type OnModuleInit,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** What a test worker does: its whole catalogue, and the functions that register handlers and derivations. */
export interface SmallWork {
  jobs: readonly AnyJobContract[];
  register(handlers: JobHandlers, sweep: Sweep): void;
}

const SMALL_WORK = Symbol('SmallWork');

@Module({})
class SmallWorkModule implements OnModuleInit {
  constructor(
    @Inject(SMALL_WORK) private readonly work: SmallWork,
    private readonly handlers: JobHandlers,
    private readonly sweep: Sweep,
  ) {}

  static forRoot(work: SmallWork): DynamicModule {
    return { module: SmallWorkModule, providers: [{ provide: SMALL_WORK, useValue: work }] };
  }

  onModuleInit(): void {
    this.work.register(this.handlers, this.sweep);
  }
}

@Module({})
class SmallWorkerModule {
  static forRoot(environment: Record<string, string>, work: SmallWork): DynamicModule {
    return {
      module: SmallWorkerModule,
      imports: [
        PlatformModule.forRoot({ environment, entities: [] }),
        JobsModule.forRoot(work.jobs),
        SmallWorkModule.forRoot(work),
      ],
    };
  }
}

/** A worker with a catalogue of its own, built of the same modules as the real one; it is running when this resolves. */
export async function startSmallWorker(
  environment: Record<string, string>,
  work: SmallWork,
): Promise<INestApplicationContext> {
  const app = await NestFactory.create(
    SmallWorkerModule.forRoot({ LOG_LEVEL: 'silent', ...environment }, work),
    new FastifyAdapter(),
    {
      logger: false,
      abortOnError: false,
    },
  );
  try {
    return await app.init();
  } catch (error) {
    // A process would end here; a test goes on, and what was opened must not stay open.
    await app.close();
    throw error;
  }
}
