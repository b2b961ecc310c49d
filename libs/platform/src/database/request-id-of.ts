import type { EntityManager } from 'typeorm';
import type { SqlRunner } from './sql-runner.js';

/**
 * Which request a transaction belongs to. Kept with the transaction and not in an asynchronous context, which on Node.js 20
 * costs a third of a request's processor time.
 */
const requestIds = new WeakMap<SqlRunner, string>();

export function noteRequestId(manager: EntityManager, requestId: string | undefined): void {
  if (requestId !== undefined) requestIds.set(manager, requestId);
}

/** Null for a transaction that no request or job asked for, and outside of one. */
export const requestIdOf = (runner: SqlRunner): string | null => requestIds.get(runner) ?? null;
