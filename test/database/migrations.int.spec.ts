import { allEntities } from '@gssr/api';
import { migrations } from '@gssr/migrations';
import { createDataSource, migrate, platformEntities, schemaDrift } from '@gssr/platform';
import { createTestDatabase, type TestDatabase } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await open();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** As one process has it. */
  const open = (): Promise<DataSource> =>
    createDataSource(
      { DATABASE_URL: database.url, DATABASE_POOL_SIZE: 4 },
      [...platformEntities, ...allEntities],
      migrations,
    ).initialize();

  const ours = () =>
    database.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );

  const undoAll = async () => {
    for (let count = migrations.length; count > 0; count -= 1) await dataSource.undoLastMigration();
  };

  it('make exactly the tables that the entities describe', async () => {
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('can be taken back and applied again', async () => {
    const before = await ours();
    expect(before.length).toBeGreaterThan(15);
    await undoAll();
    expect(await ours()).toEqual([]);
    expect(await migrate(dataSource)).toHaveLength(migrations.length);
    expect(await ours()).toEqual(expect.arrayContaining(before));
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('are applied once when several processes migrate at the same time', async () => {
    await undoAll();
    const processes = await Promise.all([open(), open(), open()]);
    const applied = await Promise.all(processes.map((process) => migrate(process)));
    await Promise.all(processes.map((process) => process.destroy()));
    expect(applied.flat()).toHaveLength(migrations.length);
  });
});
