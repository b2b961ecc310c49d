import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, eventually, type TestDatabase } from '@gssr/test-support';
import type { Socket } from 'node:net';
import type pg from 'pg';
import { createDataSource, type AcademyDataSource } from './data-source.js';
import { isUniqueViolation, Transactions } from './transactions.js';

const POOL = 4;

let database: TestDatabase;
let dataSource: AcademyDataSource;
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
  it('is a transaction of its own, also within another', async () => {
    const ids = await transactions.run(async (manager) => {
      const [row] = await manager.query<{ id: string }[]>('SELECT pg_current_xact_id()::text AS id');
      return [row?.id, await transactionId(), await transactionId()];
    });
    expect(new Set(ids).size).toBe(3);
  });

  it('waits for no transaction, so that more of these than connections do not wait for each other', async () => {
    const all = Array.from({ length: 4 * POOL }, () =>
      transactions.run(async (manager) => {
        await manager.query('SELECT pg_sleep(0.02)');
        return transactionId();
      }),
    );
    expect(new Set(await Promise.all(all)).size).toBe(4 * POOL);
  });

  it('answers with rows, and with their number when it changed them', async () => {
    const { single } = transactions;
    expect(await single.query('INSERT INTO note (id) VALUES (1), (2) RETURNING id')).toEqual([
      { id: 1 },
      { id: 2 },
    ]);
    expect(await single.query('UPDATE note SET text = $1 RETURNING text', ['a'])).toEqual([
      [{ text: 'a' }, { text: 'a' }],
      2,
    ]);
    expect(await single.query('DELETE FROM note WHERE id = $1', [2])).toEqual([[], 1]);
    expect(await notes()).toEqual([1]);
  });

  it('tells which constraint it would have broken', async () => {
    const twice = transactions.single.query('INSERT INTO note (id) VALUES (1)');
    const error: unknown = await twice.catch((reason: unknown) => reason);
    expect(isUniqueViolation(error, 'note_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'note_other')).toBe(false);
  });

  it('goes on after the server ended its connection', async () => {
    const [row] = await transactions.single.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
    await database.query('SELECT pg_terminate_backend($1)', [row?.pid]);
    await eventually(async () => transactionId().catch(() => null));
  });

  it('fails alone when its connection is reset', async () => {
    const pool = Reflect.get(transactions.single, 'pool') as pg.Pool;
    pool.once('acquire', (client) => {
      const { stream } = Reflect.get(client, 'connection') as { stream: Socket };
      setTimeout(() => stream.destroy(new Error('read ECONNRESET')), 50);
    });
    await expect(transactions.single.query('SELECT pg_sleep(20)')).rejects.toThrow('ECONNRESET');
    expect(await transactionId()).not.toBe('');
  });
});

it('compiles no plan, on either kind of connection', async () => {
  const setting = 'SHOW jit';
  expect(await transactions.single.query(setting)).toEqual([{ jit: 'off' }]);
  expect(await transactions.run((manager) => manager.query(setting))).toEqual([{ jit: 'off' }]);
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
