import 'reflect-metadata';
import { Logger } from '@gssr/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Host } from '../program/host.js';
import { CommandsModule } from './commands.module.js';
import { withDatabase } from './with-database.js';

/** Runs `work` with the domain's services on the database of {@link withDatabase}, and closes all of it. */
export const withAcademy = <T>(host: Host, work: (app: INestApplicationContext) => Promise<T>): Promise<T> =>
  withDatabase(host, { mayCreate: false }, async (environment) => {
    const LOG_LEVEL = environment['LOG_LEVEL'] || 'error';
    const app = await NestFactory.createApplicationContext(
      CommandsModule.forRoot({ ...environment, LOG_LEVEL }),
      {
        // An error at start is the command's to tell.
        logger: false,
        abortOnError: false,
      },
    );
    try {
      app.useLogger(app.get(Logger));
      return await work(app);
    } finally {
      await app.close();
    }
  });
