import { migrations } from '@gssr/migrations';
import { createDataSource, databaseConfig, migrate, readConfig } from '@gssr/platform';
import type { Command } from 'commander';
import type { Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Report, Reporter } from '../program/reporter.js';
import { withDatabase } from './with-database.js';

export function addMigrateCommand(program: Command, host: Host, reporter: Reporter): void {
  addLeaf(
    program,
    'migrate',
    'Bring the database up to date. Safe to run at any time and from several places at once.',
  ).action(reporter.action(() => migrateDatabase(host)));
}

const migrateDatabase = (host: Host): Promise<Report> =>
  withDatabase(host, { mayCreate: true }, async (environment) => {
    const dataSource = await createDataSource(
      readConfig(databaseConfig, environment),
      [],
      migrations,
    ).initialize();
    try {
      const applied = await migrate(dataSource);
      return { lines: linesOf(applied), data: { applied } };
    } finally {
      await dataSource.destroy();
    }
  });

const linesOf = (applied: string[]): string[] =>
  applied.length === 0 ? ['The database is up to date.'] : applied.map((name) => `applied ${name}`);
