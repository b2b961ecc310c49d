import pg from 'pg';
import { type Logger, QueryFailedError } from 'typeorm';
import { PreparingClient } from './preparing-client.js';
import type { SqlRunner } from './sql-runner.js';

/**
 * Statements that are a transaction each. They have connections of their own: a transaction that asks for something beside
 * itself would wait for ever once every connection belongs to one that does the same.
 */
export class SingleStatements implements SqlRunner {
  private readonly pool: pg.Pool;

  constructor(
    config: pg.PoolConfig,
    private readonly logger: () => Logger,
  ) {
    this.pool = new pg.Pool({ ...config, Client: PreparingClient });
    // An idle connection that breaks is replaced when it is needed next.
    this.pool.on('error', () => undefined);
  }

  /** As TypeORM answers: rows, or rows and their number for UPDATE and DELETE. Throws QueryFailedError. */
  async query<T>(text: string, parameters: unknown[] = []): Promise<T> {
    this.logger().logQuery(text, parameters);
    const { command, rows, rowCount } = await this.send(text, parameters);
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as T;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async send(text: string, parameters: unknown[]): Promise<pg.QueryResult> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // A connection that is reset says so beside the statement that fails; the pool listens to idle ones alone.
    client.on('error', ignore);
    try {
      return await client.query(text, parameters);
    } catch (error) {
      // What the server refused leaves the connection as good as it was.
      if (!(error instanceof pg.DatabaseError)) broken = error as Error;
      throw new QueryFailedError(text, parameters, error as Error);
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }
}

const ignore = (): void => undefined;
