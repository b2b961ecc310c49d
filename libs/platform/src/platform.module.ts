import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENVIRONMENT, provideConfig, type ConfigOf, type Environment } from './config/index.js';
import {
  assertMigrated,
  createDataSource,
  databaseConfig,
  DatabaseListener,
  Transactions,
  type Entities,
  type Migrations,
} from './database/index.js';
import { DeadJobEntity, DeadJobs } from './dead-job/index.js';
import { httpConfig } from './http/index.js';
import { Logger, loggingConfig } from './logging/index.js';
import { Metrics } from './metrics/index.js';
import { Outbox, OutboxEntity } from './outbox/index.js';
import { queueConfig } from './queue/queue.config.js';
import { FileStorage, StoredFileEntity } from './storage/index.js';
import { Sentences, wordsConfig } from './words/index.js';

/** The tables of the platform itself. */
export const platformEntities: Entities = [OutboxEntity, DeadJobEntity, StoredFileEntity];

/** The settings of the platform itself. */
export const platformConfigs = [httpConfig, loggingConfig, databaseConfig, queueConfig, wordsConfig];

export interface PlatformOptions {
  environment: Environment;
  /** The tables of the libs that this process uses. */
  entities: Entities;
  /** What must have been applied to the database; without it nobody looks. */
  migrations?: Migrations;
}

const services = [Transactions, DatabaseListener, Outbox, DeadJobs, FileStorage, Metrics, Sentences];

/** What every process has: settings, log, database, outbox, files. Opens the database at start and closes it last. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot({ environment, entities, migrations = [] }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        ...platformConfigs.map(provideConfig),
        {
          provide: Logger,
          useFactory: (config: ConfigOf<typeof loggingConfig>) => new Logger(config),
          inject: [loggingConfig.token],
        },
        {
          provide: DataSource,
          useFactory: (config: ConfigOf<typeof databaseConfig>) => openDatabase(config, entities, migrations),
          inject: [databaseConfig.token],
        },
        ...services,
      ],
      exports: [ENVIRONMENT, ...platformConfigs.map(({ token }) => token), Logger, DataSource, ...services],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** Closed again when it cannot be used, so that a failed start leaves no connection. */
async function openDatabase(
  config: ConfigOf<typeof databaseConfig>,
  entities: Entities,
  migrations: Migrations,
): Promise<DataSource> {
  const dataSource = createDataSource(config, [...platformEntities, ...entities]);
  await dataSource.initialize();
  try {
    await assertMigrated(dataSource, migrations);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
