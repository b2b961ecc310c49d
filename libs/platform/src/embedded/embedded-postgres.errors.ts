import { errorCode } from './error-code.js';

/** What went wrong, for code that must branch; the message is for people. */
export type EmbeddedPostgresErrorCode =
  | 'UNSUPPORTED_PLATFORM'
  | 'BINARIES_MISSING'
  | 'NO_WRITE_PERMISSION'
  | 'NO_SPACE'
  | 'FOLDER_CLOSED'
  | 'DATA_FROM_OTHER_VERSION'
  | 'START_FAILED'
  | 'STOP_FAILED';

/** The embedded database cannot be used. `message` names the path and the remedy. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const noWritePermission = (path: string, cause?: unknown) =>
  new EmbeddedPostgresError(
    'NO_WRITE_PERMISSION',
    `Cannot write to ${path}. Give the user who runs this command write permission there, ` +
      'or set GSSR_DATA_DIR to a folder of your own.',
    { cause },
  );

export const noSpace = (path: string, cause?: unknown) =>
  new EmbeddedPostgresError(
    'NO_SPACE',
    `The disk that holds ${path} is full. Free some space (a new database needs about 150 MB), ` +
      'or set GSSR_DATA_DIR to a folder on another disk.',
    { cause },
  );

// ENOENT is what Node says when it cannot make a folder on a read-only disk.
const writeRefused = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT']);
const diskFull = new Set(['ENOSPC', 'EDQUOT']);

/** Turns what the file system said about `path` into an error that names it; anything else passes unchanged. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (writeRefused.has(code)) return noWritePermission(path, error);
  if (diskFull.has(code)) return noSpace(path, error);
  return error;
}

/** Runs a piece of file work and explains its failure by `path`. */
export function atPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFileError(error, path);
  }
}
