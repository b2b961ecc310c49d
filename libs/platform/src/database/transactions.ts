import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { AcademyDataSource } from './data-source.js';
import { noteRequestId } from './request-id-of.js';
import type { SqlRunner } from './sql-runner.js';

/** PostgreSQL's codes for "nothing is wrong, try the whole again": serialization failure and deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 4;

/** Opens the one transaction of a use case, and runs single statements. */
@Injectable()
export class Transactions {
  constructor(@Inject(DataSource) private readonly dataSource: AcademyDataSource) {}

  /**
   * Runs `work` in one transaction. A serialization failure or deadlock runs the whole of `work` again, up to four
   * times, so `work` must have no effect outside the database. The jobs that it asks for carry `requestId`.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>, requestId?: string): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => {
          noteRequestId(manager, requestId);
          return work(manager);
        });
      } catch (error) {
        if (attempt === MAX_TRIES || !isRetryable(error)) throw error;
        await pauseBeforeTry(attempt);
      }
    }
  }

  /** The runner for a statement that is a transaction of its own, also while another is open. */
  get single(): SqlRunner {
    return this.dataSource.single;
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
