import { AppError } from '@gssr/kernel';
import { createTestDatabase, openDataSource, type TestDatabase } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions, type AcademyDataSource } from '../database/index.js';
import { DeadJobs } from './dead-jobs.js';

const failure = (id: string, error: Error = new Error('secret detail')) => ({
  name: 'test.note',
  jobId: `note-${id}`,
  payload: { id },
  attempts: 3,
  error,
});

describe('DeadJobs', () => {
  let database: TestDatabase;
  let dataSource: AcademyDataSource;
  let deadJobs: DeadJobs;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url);
    deadJobs = new DeadJobs(new Transactions(dataSource));
  });
  afterEach(() => database.query('DELETE FROM dead_job'));
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('keeps the code of what went wrong, and not its text', async () => {
    await deadJobs.record(failure('a', new AppError('STORE.FULL', 'secret detail')));
    await deadJobs.record(failure('b'));
    const { edges } = await deadJobs.list({ first: 10 });
    expect(edges.map(({ node }) => node.errorCode)).toEqual(['INTERNAL', 'STORE.FULL']);
    expect(JSON.stringify(await database.query('SELECT * FROM dead_job'))).not.toContain('secret');
  });

  it('keeps one row of a job that failed again, with its latest failure', async () => {
    await deadJobs.record(failure('a'));
    await deadJobs.record({ ...failure('a', new AppError('STORE.FULL', '')), attempts: 5 });
    const { edges } = await deadJobs.list({ first: 10 });
    expect(edges.map(({ node }) => node)).toMatchObject([
      { attempts: 5, errorCode: 'STORE.FULL', payload: { id: 'a' } },
    ]);
  });

  it('lists the newest first, page by page', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await deadJobs.record(failure(id));
    const seen: unknown[] = [];
    for (let after: string | null | undefined = null; ;) {
      const page = await deadJobs.list({ first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.payload['id']));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('says which of some jobs failed for good', async () => {
    await deadJobs.record(failure('a'));
    expect(await deadJobs.among(['note-a', 'note-b'])).toEqual(new Set(['note-a']));
    expect(await deadJobs.among([])).toEqual(new Set());
  });

  it('puts a job back into the outbox once, however often it is asked', async () => {
    await deadJobs.record(failure('a'));
    const [dead] = (await deadJobs.list({ first: 1 })).edges;
    const id = dead?.node.id ?? '';
    expect((await Promise.all([deadJobs.retry(id), deadJobs.retry(id)])).sort()).toEqual([false, true]);
    expect(await database.query('SELECT job, payload FROM outbox')).toEqual([
      { job: 'test.note', payload: { id: 'a' } },
    ]);
    expect(await deadJobs.among(['note-a'])).toEqual(new Set());
  });
});
