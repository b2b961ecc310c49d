export { databaseConfig } from './database.config.js';
export { createDataSource, type Entities, type Migrations } from './data-source.js';
export { Transactions, isUniqueViolation, type SqlRunner } from './transactions.js';
export { assertMigrated, migrate, schemaDrift } from './migrate.js';
export { DatabaseListener } from './listener.js';
