export { ENVIRONMENT, processEnvironment, type Environment } from './environment.js';
export {
  checkConfig,
  ConfigError,
  defineConfigSlice,
  provideConfig,
  readConfig,
  setting,
} from './config-slice.js';
export type { ConfigOf, ConfigSlice } from './config-slice.js';
export { envExample } from './env-example.js';
