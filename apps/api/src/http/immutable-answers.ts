import { Authentication } from '@gssr/identity/graphql';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Answers to keep; the oldest go first. A lesson is some 12 kB. */
const KEEP = 500;

/**
 * Published content never changes, so what was answered once to a GET of it is answered again without asking GraphQL. Only
 * for people who are signed in: all others go the whole way, where it is decided what they may see.
 */
@Injectable()
export class ImmutableAnswers {
  private readonly answers = new Map<string, string>();

  constructor(private readonly authentication: Authentication) {}

  attach(fastify: FastifyInstance): void {
    fastify.addHook('preHandler', (request, reply) => this.answerAgain(request, reply));
    fastify.addHook('onSend', (request, reply, payload) => {
      if (isImmutable(request, reply) && typeof payload === 'string') this.keep(request.url, payload);
      return Promise.resolve(payload);
    });
  }

  private async answerAgain(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const known = isContentRequest(request) ? this.answers.get(request.url) : undefined;
    if (known === undefined || !(await this.authentication.viewerOf(request, reply))) return undefined;
    return reply.header('cache-control', IMMUTABLE).type('application/json; charset=utf-8').send(known);
  }

  private keep(address: string, answer: string): void {
    if (this.answers.size >= KEEP) {
      const oldest = this.answers.keys().next();
      if (!oldest.done) this.answers.delete(oldest.value);
    }
    this.answers.set(address, answer);
  }
}

const IMMUTABLE = 'private, max-age=31536000, immutable';

/** With the header that GraphQL asks of a GET, which keeps other sites from asking. */
const isContentRequest = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && url.startsWith('/graphql?') && headers['apollo-require-preflight'] !== undefined;

const isImmutable = (request: FastifyRequest, reply: FastifyReply): boolean =>
  isContentRequest(request) && reply.statusCode === 200 && reply.getHeader('cache-control') === IMMUTABLE;
