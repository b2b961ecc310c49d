import { EmbeddedPostgresError, noSpace, noWritePermission } from './embedded-postgres.errors.js';

/** Makes an error out of what a PostgreSQL program said before it gave up. */
export function explainOutput(output: string, path: string): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) return noSpace(path, output);
  if (/Permission denied|Read-only file system/i.test(output)) return noWritePermission(path, output);
  return new EmbeddedPostgresError(
    'START_FAILED',
    `PostgreSQL could not start on ${path}. It said:\n${lastLines(output)}`,
    { cause: output },
  );
}

/** A program that could not even be run. */
export function explainSpawnError(error: NodeJS.ErrnoException, program: string): EmbeddedPostgresError {
  if (error.code === 'ENOENT') {
    return new EmbeddedPostgresError(
      'UNSUPPORTED_PLATFORM',
      `${program} cannot run here: it needs the GNU C library (Alpine Linux has another). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
  return new EmbeddedPostgresError(
    'START_FAILED',
    `${program} cannot be run (${error.code ?? error.message}). Check that its disk allows programs to run.`,
    { cause: error },
  );
}

/** Whether another try a moment later can help: somebody else is starting, or what is left of a crash is still ending. */
export const isPassing = (output: string) =>
  /lock file ".*" already exists|pre-existing shared memory block|could not bind|could not create any TCP/i.test(
    output,
  );

const lastLines = (output: string) => output.trim().split('\n').slice(-12).join('\n');
