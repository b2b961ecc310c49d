import { certificateConfig } from '@gssr/certificate';
import {
  checkConfig,
  httpConfig,
  listen,
  Logger,
  platformConfigs,
  readConfig,
  type Environment,
} from '@gssr/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { WorkerModule } from './worker.module.js';

/** An error at start is thrown, and said once. */
const options = { logger: false, abortOnError: false } as const;

/**
 * Starts the worker: it takes jobs as soon as this resolves, and drains on `close()`. Serves its health and metrics when
 * WORKER_PORT is set. Throws CONFIG.INVALID naming every bad setting, DATABASE.NOT_MIGRATED and HTTP.PORT_TAKEN.
 */
export async function createWorker(environment: Environment): Promise<INestApplicationContext> {
  checkConfig([...platformConfigs, certificateConfig], environment);
  const { WORKER_PORT: port, HOST: host } = readConfig(httpConfig, environment);
  const module = WorkerModule.forRoot(environment);
  if (port === undefined) {
    const app = await NestFactory.createApplicationContext(module, options);
    app.useLogger(app.get(Logger));
    return app;
  }
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), options);
  app.useLogger(app.get(Logger));
  await listen(app, { port, host, setting: 'WORKER_PORT' });
  return app;
}
