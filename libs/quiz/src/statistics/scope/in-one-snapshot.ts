import type { Transactions } from '@gssr/platform';
import type { EntityManager } from 'typeorm';

/**
 * Runs statements that read a whole quiz: all see the same attempts, and none writes. Sorting and grouping two million marks
 * wants more memory than the server gives each statement by default; only few such statements run at once.
 */
export const inOneSnapshot = <T>(
  transactions: Transactions,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> =>
  transactions.run(async (manager) => {
    await manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await manager.query(`SET LOCAL work_mem = '128MB'`);
    return work(manager);
  });
