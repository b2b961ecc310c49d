import { AttemptLimiter, type LimitedAction } from '@gssr/identity/graphql';
import { AppError } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type {} from '@fastify/rate-limit';
import { hash } from 'node:crypto';

type Check = (request: FastifyRequest) => Promise<{ isAllowed: boolean } | { isExceeded: boolean }>;

/** Tries within `window` for one address and, when the try names somebody, for that name. */
const LIMITS: Record<LimitedAction, { perAddress: number; perSubject: number; window: string }> = {
  'sign-in': { perAddress: 60, perSubject: 10, window: '5 minutes' },
  register: { perAddress: 40, perSubject: 40, window: '10 minutes' },
  verify: { perAddress: 60, perSubject: 60, window: '1 minute' },
};

/** Slows guessing down, counted in this process (or in Redis for all processes, see app.ts). */
@Injectable()
export class HttpAttemptLimiter extends AttemptLimiter {
  private readonly checks = new Map<LimitedAction, { address: Check; subject: Check }>();
  private readonly subjects = new WeakMap<FastifyRequest, string>();

  /** Called once the server has its rate-limit plug-in. */
  attach(fastify: FastifyInstance): void {
    for (const [action, { perAddress, perSubject, window }] of Object.entries(LIMITS) as [
      LimitedAction,
      (typeof LIMITS)[LimitedAction],
    ][]) {
      this.checks.set(action, {
        address: fastify.createRateLimit({
          max: perAddress,
          timeWindow: window,
          keyGenerator: ({ ip }) => `${action}:${ip}`,
        }),
        subject: fastify.createRateLimit({
          max: perSubject,
          timeWindow: window,
          keyGenerator: (request) => `${action}:${this.subjects.get(request) ?? request.ip}`,
        }),
      });
    }
  }

  async check(action: LimitedAction, request: FastifyRequest, subject?: string): Promise<void> {
    const checks = this.checks.get(action);
    if (!checks) throw new Error('The attempt limiter was not attached to the server.');
    const results = [await checks.address(request)];
    if (subject !== undefined) {
      this.subjects.set(request, keyOf(subject));
      results.push(await checks.subject(request));
    }
    if (results.some((result) => 'isExceeded' in result && result.isExceeded)) throw tooMany();
  }
}

/** Whom a try names is nobody's business who looks into the counts. */
const keyOf = (subject: string): string => hash('sha256', subject.trim().toLowerCase(), 'base64url');

const tooMany = (): AppError =>
  new AppError('ACCESS.TOO_MANY_ATTEMPTS', 'Too many tries. Wait a few minutes and try again.');
