import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import { Authentication } from '@gssr/identity/graphql';
import { AppError } from '@gssr/kernel';
import {
  acceptRawBodies,
  checkConfig,
  httpConfig,
  Logger,
  publicUrl,
  queueConfig,
  readConfig,
  Sentences,
  StorableTextPipe,
  type ConfigOf,
  type Environment,
} from '@gssr/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import 'reflect-metadata';
import { ApiModule } from './api.module.js';
import { HttpAttemptLimiter } from './http/http-attempt-limiter.js';
import { HttpExceptionMapper } from './http/http-exception.mapper.js';
import { ImmutableAnswers } from './http/immutable-answers.js';
import { WebApp } from './http/web-app.js';
import { apiConfigs } from './settings.js';

/** No answer or lesson position comes near it; routes that take files read them by limits of their own. */
const BODY_LIMIT = 256 * 1024;

/** The whole API, not listening yet. Throws CONFIG.INVALID naming every bad setting, and DATABASE.NOT_MIGRATED. */
export async function createApi(environment: Environment): Promise<NestFastifyApplication> {
  checkConfig(apiConfigs, environment);
  const { TRUSTED_PROXIES } = readConfig(httpConfig, environment);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: TRUSTED_PROXIES,
    genReqId: requestId,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(environment), adapter, {
    // An error at start is thrown, and said once.
    logger: false,
    abortOnError: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  app.useGlobalFilters(new HttpExceptionMapper(logger, app.get(Sentences)));
  app.useGlobalPipes(new StorableTextPipe());
  await addPlugins(app, adapter.getInstance<FastifyInstance>());
  await app.init();
  return app;
}

async function addPlugins(app: NestFastifyApplication, fastify: FastifyInstance): Promise<void> {
  acceptRawBodies(fastify);
  await fastify.register(cookie);
  await fastify.register(helmet, securityHeaders(app));
  await fastify.register(rateLimit, attemptLimits(app, fastify));
  app.get(HttpAttemptLimiter).attach(fastify);
  await fastify.register(rateLimit, rateLimits(app));
  app.get(ImmutableAnswers).attach(fastify);
  await serveWebApp(app.get(WebApp), fastify);
}

const requestId = ({ headers }: { headers: Record<string, string | string[] | undefined> }): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

function securityHeaders(app: NestFastifyApplication): Parameters<typeof helmet>[1] {
  const isHttps = publicUrl(app.get<ConfigOf<typeof httpConfig>>(httpConfig.token)).startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The component library sets sizes through style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** What can be guessed is counted for all processes together. */
function attemptLimits(
  app: NestFastifyApplication,
  fastify: FastifyInstance,
): Parameters<typeof rateLimit>[1] {
  const { REDIS_URL, QUEUE_PREFIX } = app.get<ConfigOf<typeof queueConfig>>(queueConfig.token);
  if (!REDIS_URL) return { global: false };
  const nameSpace = `${QUEUE_PREFIX}:attempts:`;
  return { global: false, redis: redisOf(fastify, REDIS_URL), nameSpace, skipOnError: true };
}

/** Requests in general are counted by each process: a round trip for every request would cost more than it prevents. */
function rateLimits(app: NestFastifyApplication): Parameters<typeof rateLimit>[1] {
  const { RATE_LIMIT_PER_MINUTE } = app.get<ConfigOf<typeof httpConfig>>(httpConfig.token);
  const authentication = app.get(Authentication);
  return {
    max: RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => authentication.sessionKey(request) ?? request.ip,
    allowList: (request: FastifyRequest) =>
      request.url.startsWith('/assets/') || request.url.startsWith('/health/'),
    errorResponseBuilder: tooManyRequests,
  };
}

/** A connection that ends with the server. */
function redisOf(fastify: FastifyInstance, url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 500 });
  redis.on('error', () => undefined);
  fastify.addHook('onClose', async () => redis.disconnect());
  return redis;
}

const tooManyRequests = (): AppError =>
  new AppError('ACCESS.TOO_MANY_REQUESTS', 'Too many requests at once. Wait a minute and try again.');

/** Assets carry their hash in their name and keep for ever. */
async function serveWebApp(webApp: WebApp, fastify: FastifyInstance): Promise<void> {
  if (!webApp.isBuilt) return;
  await fastify.register(serveStatic, {
    root: webApp.folder,
    preCompressed: true,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
}
