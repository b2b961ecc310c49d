import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { ConfigOf } from '../config/index.js';
import type { databaseConfig } from './database.config.js';
import { PreparingClient } from './preparing-client.js';
import { ReadableNamingStrategy } from './naming.strategy.js';

type EntityClass = abstract new (...args: never[]) => object;
export type Entities = (EntityClass | EntitySchema)[];
export type Migrations = (new () => MigrationInterface)[];

/** A data source that never changes the schema by itself: only migrations do. */
export const createDataSource = (
  config: ConfigOf<typeof databaseConfig>,
  entities: Entities,
  migrations: Migrations = [],
): DataSource =>
  new DataSource({
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
    extra: { max: config.DATABASE_POOL_SIZE, application_name: 'gssr', Client: PreparingClient },
  });
