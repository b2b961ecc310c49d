import { describe, expect, it } from '@jest/globals';
import { explainFileError } from './embedded-postgres.errors.js';
import { explainOutput, explainSpawnError, isPassing } from './start-failure.js';

describe('what a failed PostgreSQL said', () => {
  it.each([
    ['PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device', 'NO_SPACE'],
    ['initdb: error: could not create directory "base": Disk quota exceeded', 'NO_SPACE'],
    ['FATAL:  could not open file "global/pg_control": Permission denied', 'NO_WRITE_PERMISSION'],
    ['FATAL:  invalid value for parameter "work_mem": "-1"', 'START_FAILED'],
  ])('%s becomes %s with the path', (output, code) => {
    expect(explainOutput(output, '/srv/academy')).toMatchObject({
      code,
      message: expect.stringContaining('/srv/academy'),
    });
  });

  it('shows the last lines, where the reason is', () => {
    const output = [
      ...Array.from({ length: 50 }, (_, line) => `LOG: line ${line}`),
      'FATAL: the reason',
    ].join('\n');

    expect(explainOutput(output, '/srv').message).toMatch(/FATAL: the reason$/);
    expect(explainOutput(output, '/srv').message).not.toContain('line 3\n');
  });

  it('tells what passes by itself from what does not', () => {
    expect(isPassing('FATAL:  lock file "postmaster.pid" already exists')).toBe(true);
    expect(isPassing('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe(true);
    expect(isPassing('FATAL:  could not create any TCP/IP sockets')).toBe(true);
    expect(isPassing('FATAL:  database files are incompatible with server')).toBe(false);
  });

  it('knows a machine with another C library', () => {
    const error = Object.assign(new Error('spawn postgres ENOENT'), { code: 'ENOENT' });

    expect(explainSpawnError(error, '/x/postgres')).toMatchObject({ code: 'UNSUPPORTED_PLATFORM' });
  });
});

describe('what the file system refused', () => {
  it.each([
    ['EACCES', 'NO_WRITE_PERMISSION'],
    ['EROFS', 'NO_WRITE_PERMISSION'],
    ['ENOENT', 'NO_WRITE_PERMISSION'],
    ['ENOSPC', 'NO_SPACE'],
    ['EDQUOT', 'NO_SPACE'],
  ])('%s becomes %s with path and remedy', (code, expected) => {
    expect(explainFileError(Object.assign(new Error(code), { code }), '/srv/academy')).toMatchObject({
      code: expected,
      message: expect.stringMatching(/\/srv\/academy.*GSSR_DATA_DIR/s),
    });
  });

  it('leaves other errors alone', () => {
    const error = Object.assign(new Error('busy'), { code: 'EBUSY' });

    expect(explainFileError(error, '/srv')).toBe(error);
  });
});
