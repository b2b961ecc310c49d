import { AppError } from '@gssr/kernel';
import { describe, expect, it } from '@jest/globals';
import { explainFailure } from './explain-failure.js';

const systemError = (message: string, fields: object) => Object.assign(new Error(message), fields);
const refused = systemError('connect ECONNREFUSED 127.0.0.1:5432', {
  code: 'ECONNREFUSED',
  syscall: 'connect',
});
const expectReachable = (error: unknown, detail: string) =>
  expect(explainFailure(error)).toBe(
    `The database or Redis cannot be reached (${detail}). Start it, or correct DATABASE_URL or REDIS_URL.`,
  );

describe('explainFailure', () => {
  it('gives the message of our own errors and nothing more', () => {
    expect(explainFailure(new AppError('PORT.TAKEN', 'Choose another.', { cause: refused }))).toBe(
      'Choose another.',
    );
  });

  it('says which settings lead to a server that does not answer', () => {
    expectReachable(refused, refused.message);
    expectReachable(
      systemError('password authentication failed for user "gssr"', { code: '28P01' }),
      'password authentication failed for user "gssr"',
    );
    expectReachable(new Error('Connection is closed.'), 'Connection is closed.');
  });

  it('finds what is wrong inside what wraps it', () => {
    expectReachable(systemError('query failed', { driverError: refused }), refused.message);
    // What Node says of a name with two addresses has no message of its own.
    expectReachable(new AggregateError([refused, refused]), refused.message);
  });

  it('hides nothing of what it does not know', () => {
    const error = new TypeError('x is not a function');
    expect(explainFailure(error)).toBe(error.stack);
    expect(explainFailure('odd')).toBe('odd');
    expect(explainFailure(null)).toBe('null');
  });
});
