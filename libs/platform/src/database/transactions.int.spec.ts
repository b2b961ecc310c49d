import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@gssr/test-support';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { Transactions } from './transactions.js';

const POOL = 3;

let database: TestDatabase;
let dataSource: DataSource;
let transactions: Transactions;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.query('CREATE TABLE note (id int PRIMARY KEY, text text)');
  dataSource = await createDataSource(
    { DATABASE_URL: database.url, DATABASE_POOL_SIZE: POOL },
    [],
  ).initialize();
  transactions = new Transactions(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const transactionId = async (): Promise<string> => {
  const [row] = await transactions.single.query<{ id: string }[]>('SELECT pg_current_xact_id()::text AS id');
  return row?.id ?? '';
};

const notes = async (): Promise<number[]> =>
  (await database.query<{ id: number }>('SELECT id FROM note ORDER BY id')).map(({ id }) => id);

describe('a single statement', () => {
  it('is a transaction of its own outside of one', async () => {
    expect(await transactionId()).not.toBe(await transactionId());
  });

  it('is part of the transaction at hand, and of no other', async () => {
    const idsOf = () => transactions.run(async () => [await transactionId(), await transactionId()]);
    const [one, other] = await Promise.all([idsOf(), idsOf()]);
    expect(new Set(one).size).toBe(1);
    expect(new Set(other).size).toBe(1);
    expect(one).not.toEqual(other);
  });

  it('needs no second connection, so that more transactions than connections do not wait for each other', async () => {
    const all = Array.from({ length: 4 * POOL }, () =>
      transactions.run(async (manager) => {
        await manager.query('SELECT pg_sleep(0.02)');
        return transactionId();
      }),
    );
    expect(new Set(await Promise.all(all)).size).toBe(4 * POOL);
  });

  it('is undone with the transaction at hand', async () => {
    const work = transactions.run(async () => {
      await transactions.single.query('INSERT INTO note (id) VALUES (1)');
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await notes()).toEqual([]);
  });

  it('does not use a transaction that has ended', async () => {
    const { later } = await transactions.run(async () => ({
      later: new Promise((resolve) => setTimeout(resolve, 30)).then(() =>
        transactions.single.query('INSERT INTO note (id) VALUES (2)'),
      ),
    }));
    await later;
    expect(await notes()).toEqual([2]);
  });
});

describe('a transaction', () => {
  it('runs again as a whole when the database says that it should', async () => {
    await database.query(`INSERT INTO note (id, text) VALUES (10, ''), (11, '')`);
    const tries: string[] = [];
    const lockBoth = (name: string, first: number, second: number) =>
      transactions.run(async (manager) => {
        tries.push(name);
        await manager.query('UPDATE note SET text = text || $2 WHERE id = $1', [first, name]);
        await manager.query('SELECT pg_sleep(0.05)');
        await manager.query('UPDATE note SET text = text || $2 WHERE id = $1', [second, name]);
      });
    await Promise.all([lockBoth('a', 10, 11), lockBoth('b', 11, 10)]);
    expect(tries.length).toBeGreaterThan(2);
    const written = await database.query<{ text: string }>('SELECT text FROM note WHERE id IN (10, 11)');
    expect(written.map(({ text }) => [...text].sort().join(''))).toEqual(['ab', 'ab']);
  });
});
