import { allEntities } from '@gssr/api';
import { migrations } from '@gssr/migrations';
import {
  createDataSource,
  databaseConfig,
  migrate,
  platformEntities,
  readConfig,
  type Environment,
} from '@gssr/platform';

/** Brings the database of `environment` up to date. */
export async function prepareDatabase(environment: Environment, say: (line: string) => void): Promise<void> {
  const dataSource = await createDataSource(
    readConfig(databaseConfig, environment),
    [...platformEntities, ...allEntities],
    migrations,
  ).initialize();
  try {
    const applied = await migrate(dataSource);
    if (applied.length > 0) say(`Brought the database up to date: ${applied.length} migration(s).`);
  } finally {
    await dataSource.destroy();
  }
}
