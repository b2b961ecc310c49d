import { describe, expect, it } from '@jest/globals';
import { ApiError } from '@gssr/contract/client';
import { AppError } from '@gssr/kernel';
import { QueryFailedError } from 'typeorm';
import { explainFailure } from './explain-failure.js';
import { UnreachableError, UsageError } from './failures.js';

const coded = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`said ${code}`), { code, ...more });

describe('explainFailure', () => {
  it.each([
    ['a refusal', new AppError('COURSE.NO_DRAFT', 'There is no draft.'), 1, 'There is no draft.'],
    ['a refusal of the server', new ApiError('ACCESS.FORBIDDEN', 'No.', 403), 1, 'ACCESS.FORBIDDEN: No.'],
    ['wrong usage', new UsageError('Like this.'), 2, 'Like this.'],
    ['no server', new UnreachableError('Nobody there.'), 3, 'Nobody there.'],
    [
      'a database without our tables',
      new QueryFailedError('SELECT', [], coded('42P01')),
      1,
      'npm run cli -- migrate',
    ],
    ['a wrong password', coded('28P01'), 3, 'said 28P01'],
    ['a database that is starting', new QueryFailedError('SELECT', [], coded('57P03')), 3, 'said 57P03'],
    ['a socket that is not there', coded('ENOENT', { syscall: 'connect' }), 3, 'said ENOENT'],
    [
      'a name with two addresses',
      Object.assign(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), {
        code: 'ECONNREFUSED',
      }),
      3,
      'said ECONNREFUSED',
    ],
    [
      'a server that went away',
      new TypeError('fetch failed', { cause: coded('UND_ERR_SOCKET') }),
      3,
      'said UND_ERR_SOCKET',
    ],
    ['a file that is not there', coded('ENOENT', { syscall: 'open' }), 1, 'unexpected'],
    ['anything else', new Error('boom'), 1, 'boom'],
    ['something that is no error', 'boom', 1, 'boom'],
    ['nothing at all', undefined, 1, 'unexpected'],
  ])('%s', (_, error, exitCode, message) => {
    const failure = explainFailure(error);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.message).toContain(message);
  });
});
