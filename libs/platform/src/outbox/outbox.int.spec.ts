import { createTestDatabase, openDataSource, type TestDatabase } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Transactions, type AcademyDataSource } from '../database/index.js';
import { defineJob } from '../queue/job-contract.js';
import { Outbox } from './outbox.js';

const job = defineJob({
  name: 'test.note',
  queue: 'grading',
  payload: z.strictObject({ id: z.string().min(1) }),
  attempts: 1,
  backoffMs: 1,
  jobId: ({ id }) => id,
});

describe('Outbox', () => {
  let database: TestDatabase;
  let dataSource: AcademyDataSource;
  let transactions: Transactions;
  const outbox = new Outbox();

  const rows = () => database.query('SELECT job, payload, request_id FROM outbox ORDER BY id');

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url);
    transactions = new Transactions(dataSource);
  });
  afterEach(() => database.query('DELETE FROM outbox'));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('keeps the order in which jobs were asked for, and the request that asked', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => String(index + 1));
    const payloads = ids.map((id) => ({ id }));
    await transactions.run((manager) => outbox.add(manager, job, payloads), 'request-5');
    expect(await rows()).toEqual(
      ids.map((id) => ({ job: 'test.note', payload: { id }, request_id: 'request-5' })),
    );
  });

  it('takes one statement for any number of jobs', async () => {
    await outbox.add(transactions.single, job, []);
    await transactions.run((manager) => outbox.add(manager, job, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]));
    const commands = await database.query('SELECT DISTINCT xmin::text, cmin::text FROM outbox');
    expect(commands).toHaveLength(1);
    expect(await rows()).toHaveLength(3);
  });

  it('lives and dies with the transaction', async () => {
    const failing = transactions.run(async (manager) => {
      await outbox.add(manager, job, [{ id: 'a' }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('refuses a payload that is not the contract’s before anything is written', async () => {
    const wrong = [{ id: 'fine' }, { id: '' }];
    await expect(outbox.add(transactions.single, job, wrong)).rejects.toThrow(z.ZodError);
    expect(await rows()).toEqual([]);
  });
});
