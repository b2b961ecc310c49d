import { allEntities } from '@gssr/api';
import { generateSigningKey } from '@gssr/certificate';
import { CourseModule, Drafts, Publishing } from '@gssr/course';
import { LessonModule } from '@gssr/lesson';
import { migrations } from '@gssr/migrations';
import {
  createDataSource,
  databaseConfig,
  migrate,
  PlatformModule,
  platformEntities,
  readConfig,
} from '@gssr/platform';
import { startEmbeddedPostgres } from '@gssr/platform/embedded';
import { QuizModule } from '@gssr/quiz';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import 'reflect-metadata';
import { benchCourse } from './course.js';

/** What the servers run on: a database with the course in it. */
export interface Stage {
  environment: Record<string, string>;
  backend: 'postgres' | 'redis';
  /** Of the PostgreSQL server, for its processor time; null when it is not on this machine's list of processes. */
  postmasterPid: number | null;
  query<R>(sql: string, parameters?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

@Module({ imports: [CourseModule, LessonModule, QuizModule] })
class PublishingModule {}

/** Builds the stage on what the environment names, or on an embedded PostgreSQL of its own. */
export async function buildStage(given: NodeJS.ProcessEnv): Promise<Stage> {
  const database = await databaseFor(given['DATABASE_URL']);
  const { privateJwk } = await generateSigningKey();
  const environment = {
    DATABASE_URL: database.url,
    GSSR_SIGNING_KEY: JSON.stringify(privateJwk),
    LOG_LEVEL: 'error',
    RATE_LIMIT_PER_MINUTE: '100000000',
    ...(given['REDIS_URL'] ? { REDIS_URL: given['REDIS_URL'], QUEUE_PREFIX: `bench-${process.pid}` } : {}),
  };
  await publishCourse(environment);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  return {
    environment,
    backend: given['REDIS_URL'] ? 'redis' : 'postgres',
    postmasterPid: await postmasterOf(pool),
    query: async <R>(sql: string, parameters: unknown[] = []) =>
      (await pool.query(sql, parameters)).rows as R[],
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}

async function databaseFor(url: string | undefined): Promise<{ url: string; close: () => Promise<void> }> {
  if (url) return { url, close: () => Promise.resolve() };
  const dataDir = await mkdtemp(join(tmpdir(), 'gssr-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  return {
    url: server.url,
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function publishCourse(environment: Record<string, string>): Promise<void> {
  const dataSource = createDataSource(
    readConfig(databaseConfig, environment),
    [...platformEntities, ...allEntities],
    migrations,
  );
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  const imports = [PlatformModule.forRoot({ environment, entities: allEntities }), PublishingModule];
  const app = await NestFactory.createApplicationContext(
    { module: PublishingModule, imports },
    { logger: false },
  );
  await app.get(Drafts).save(benchCourse);
  await app.get(Publishing).publish(benchCourse.code);
  await app.close();
}

/** A backend's parent is the postmaster, when the server runs on this machine. */
async function postmasterOf(pool: pg.Pool): Promise<number | null> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const stat = await readFile(`/proc/${rows[0]?.pid ?? 0}/stat`, 'utf8').catch(() => null);
  return stat?.includes('(postgres)') ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : null;
}
