import { certificateConfig } from '@gssr/certificate';
import { checkConfig, Logger, platformConfigs, type Environment } from '@gssr/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import { WorkerModule } from './worker.module.js';

/**
 * Starts the worker: it takes jobs as soon as this resolves, and drains on `close()`. Throws CONFIG.INVALID naming every bad
 * setting, and DATABASE.NOT_MIGRATED.
 */
export async function createWorker(environment: Environment): Promise<INestApplicationContext> {
  checkConfig([...platformConfigs, certificateConfig], environment);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), {
    // An error at start is thrown, and said once.
    logger: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  return app;
}
