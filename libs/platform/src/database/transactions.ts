import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** PostgreSQL's codes for "nothing is wrong, try the whole again": serialization failure and deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 4;

/** Something that runs SQL: inside a transaction or, one statement at a time, outside of one. */
export type SqlRunner = Pick<EntityManager, 'query'>;

/** The transaction at hand, until it ends: what was begun in it and goes on for longer must not use it. */
interface Scope {
  manager: EntityManager | null;
}

/** Opens the one transaction of a use case. */
@Injectable()
export class Transactions {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction. A serialization failure or deadlock runs the whole of `work` again, up to four
   * times, so `work` must have no effect outside the database.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => this.runIn(manager, work));
      } catch (error) {
        if (attempt === MAX_TRIES || !isRetryable(error)) throw error;
        await pauseBeforeTry(attempt);
      }
    }
  }

  /**
   * The runner for a single statement: its own transaction, or part of the one at hand. A transaction that waited for a
   * second connection could wait for ever, once every connection belongs to one that does the same.
   */
  get single(): SqlRunner {
    return this.scopes.getStore()?.manager ?? this.dataSource.manager;
  }

  private async runIn<T>(manager: EntityManager, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope: Scope = { manager };
    try {
      return await this.scopes.run(scope, () => work(manager));
    } finally {
      scope.manager = null;
    }
  }
}

const driverCode = (error: unknown): unknown =>
  error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;

const isRetryable = (error: unknown): boolean => RETRYABLE.has(String(driverCode(error)));

/** Two that collided would collide again if both waited the same time. */
const pauseBeforeTry = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * Math.random()));

/** True when `error` is a violation of the named unique constraint or index. */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  driverCode(error) === '23505' &&
  ((error as QueryFailedError).driverError as { constraint?: string }).constraint === constraint;
