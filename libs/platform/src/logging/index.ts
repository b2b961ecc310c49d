export { Logger, loggingConfig } from './logger.js';
