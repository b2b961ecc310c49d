import type { FastifyRequest } from 'fastify';

/** What is limited more tightly than the rest, because it can be used for guessing. */
export type LimitedAction = 'sign-in' | 'register' | 'verify';

/** Slows guessing down. The composition root provides it and decides where it counts. */
export abstract class AttemptLimiter {
  /** Throws ACCESS.TOO_MANY_ATTEMPTS for an address, or a `subject`, that has had its share. */
  abstract check(action: LimitedAction, request: FastifyRequest, subject?: string): Promise<void>;
}
