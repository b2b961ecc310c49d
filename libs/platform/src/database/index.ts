export { databaseConfig } from './database.config.js';
export { createDataSource, type AcademyDataSource, type Entities, type Migrations } from './data-source.js';
export type { SqlRunner } from './sql-runner.js';
export { Transactions, isUniqueViolation } from './transactions.js';
export { assertMigrated, migrate, schemaDrift } from './migrate.js';
export { DatabaseListener } from './listener.js';
