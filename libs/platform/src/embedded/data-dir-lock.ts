import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atPath } from './embedded-postgres.errors.js';
import { tryLockFile } from './file-lock.js';

/** The right to be the one server of a data folder, until released or until this process dies. */
export interface DataDirLock {
  release(): void;
}

/** Another living process serves this data folder; `pid` is that process. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';

  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${dataDir} is already in use by process ${pid}. ` +
        'Use the server that is running, stop it first, or set GSSR_DATA_DIR to another folder.',
    );
  }
}

/**
 * Claims the data folder (made if it is missing) for this process. The claim of a process that died, even by
 * `kill -9`, does not count.
 * @throws DataDirInUseError when a living process holds it; EmbeddedPostgresError when the folder cannot be written.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const folder = resolve(dataDir);
  atPath(folder, () => mkdirSync(folder, { recursive: true }));
  const attempt = tryLockFile(join(folder, 'instance.lock'));
  if ('heldBy' in attempt) throw new DataDirInUseError(folder, attempt.heldBy);
  return attempt;
}
