import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { ConfigOf } from '../config/index.js';
import type { databaseConfig } from './database.config.js';
import { ReadableNamingStrategy } from './naming.strategy.js';
import { PreparingClient } from './preparing-client.js';
import { SingleStatements } from './single-statements.js';

type EntityClass = abstract new (...args: never[]) => object;
export type Entities = (EntityClass | EntitySchema)[];
export type Migrations = (new () => MigrationInterface)[];

/** So long a request waits for a connection before it fails; without a limit it would wait as long as the outage. */
const CONNECTION_TIMEOUT_MS = 10_000;

/** A data source whose connections are shared out: half for transactions, half for statements on their own. */
export class AcademyDataSource extends DataSource {
  readonly single: SingleStatements;

  constructor(config: ConfigOf<typeof databaseConfig>, entities: Entities, migrations: Migrations) {
    const pool = {
      application_name: 'gssr',
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      // Compiling a plan takes longer than any statement of ours runs.
      options: '-c jit=off',
    };
    const forTransactions = Math.ceil(config.DATABASE_POOL_SIZE / 2);
    super({
      type: 'postgres',
      url: config.DATABASE_URL,
      entities: entities as (new () => object)[],
      migrations,
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
      namingStrategy: new ReadableNamingStrategy(),
      synchronize: false,
      installExtensions: false,
      uuidExtension: 'pgcrypto',
      extra: { ...pool, max: forTransactions, Client: PreparingClient },
    });
    const others = { ...pool, max: config.DATABASE_POOL_SIZE - forTransactions };
    this.single = new SingleStatements(
      { ...others, connectionString: config.DATABASE_URL },
      () => this.logger,
    );
  }

  override async destroy(): Promise<void> {
    await this.single.close();
    await super.destroy();
  }
}

/** A data source that never changes the schema by itself: only migrations do. */
export const createDataSource = (
  config: ConfigOf<typeof databaseConfig>,
  entities: Entities,
  migrations: Migrations = [],
): AcademyDataSource => new AcademyDataSource(config, entities, migrations);
