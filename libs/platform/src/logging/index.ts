export { Logger, loggingConfig } from './logger.js';
export { currentRequestId, withRequestId } from './request-context.js';
