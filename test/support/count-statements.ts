import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type Logger } from 'typeorm';

/** Hears every statement that a data source sends, BEGIN and COMMIT among them. */
class StatementListener implements Logger {
  readonly statements: string[] = [];

  logQuery(query: string): void {
    this.statements.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** The SQL that the application sends while `work` runs; whatever else it does at that time counts too. */
export async function statementsOf(
  app: INestApplicationContext,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const dataSource = app.get(DataSource);
  const usual = dataSource.logger;
  const listener = new StatementListener();
  dataSource.logger = listener;
  try {
    await work();
  } finally {
    dataSource.logger = usual;
  }
  return listener.statements;
}

/** How many statements {@link statementsOf} hears. */
export const countStatements = async (
  app: INestApplicationContext,
  work: () => Promise<unknown>,
): Promise<number> => (await statementsOf(app, work)).length;
