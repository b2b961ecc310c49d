import { apiConfigs } from '@gssr/api';
import { AppError } from '@gssr/kernel';
import { checkConfig, httpConfig, readConfig, type ConfigOf, type Environment } from '@gssr/platform';
import { resolve } from 'node:path';
import { standaloneConfig } from './standalone.config.js';

/** What the embedded default sets for API and worker, whatever was given. */
const SUPPLIED = ['DATABASE_URL', 'GSSR_SIGNING_KEY'];

export type StandaloneSettings = ConfigOf<typeof httpConfig> & { dataDir: string };

/** Throws CONFIG.INVALID naming every bad setting, and STANDALONE.DATABASE_GIVEN when there is a database already. */
export function readSettings(environment: Environment): StandaloneSettings {
  if (environment['DATABASE_URL']) throw databaseGiven();
  checkConfig([standaloneConfig, ...apiConfigs], environment, SUPPLIED);
  const { GSSR_DATA_DIR } = readConfig(standaloneConfig, environment);
  return { ...readConfig(httpConfig, environment), dataDir: resolve(GSSR_DATA_DIR) };
}

const databaseGiven = (): AppError =>
  new AppError(
    'STANDALONE.DATABASE_GIVEN',
    [
      'DATABASE_URL is set, and npm start is for a machine without a database: it brings its own.',
      'To run on yours: npm run cli -- migrate, then npm run start:api and npm run start:worker, any number of each.',
      'To use the embedded one: take DATABASE_URL out of the environment.',
    ].join('\n'),
  );
