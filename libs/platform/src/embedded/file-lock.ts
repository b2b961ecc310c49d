import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainFileError } from './embedded-postgres.errors.js';
import { errorCode } from './error-code.js';
import { formatIdentity, isAlive, ownIdentity, parseIdentity } from './process-identity.js';

/** A lock that a file stands for. It holds who took it, so that the lock of a dead process is nobody's. */
export interface FileLock {
  release(): void;
}

const TAKEOVER_GIVEN_UP_MS = 5_000;

/** Takes the lock, or says which living process has it. */
export function tryLockFile(path: string): FileLock | { heldBy: number } {
  for (;;) {
    if (create(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = livingHolder(path);
    if (holder) return { heldBy: holder };
    removeStale(path);
  }
}

/** Takes the lock as soon as nobody alive has it; `onWait` hears once whom it waits for. */
export async function waitForLockFile(path: string, onWait: (pid: number) => void): Promise<FileLock> {
  let hasWaited = false;
  for (;;) {
    const attempt = tryLockFile(path);
    if ('release' in attempt) return attempt;
    if (!hasWaited) onWait(attempt.heldBy);
    hasWaited = true;
    await sleep(50);
  }
}

// Written aside and then linked, so that nobody ever reads a lock that does not say whose it is.
function create(path: string): boolean {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, formatIdentity(ownIdentity()));
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw explainFileError(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function livingHolder(path: string): number | undefined {
  const holder = parseIdentity(readIfThere(path));
  return holder && isAlive(holder) ? holder.pid : undefined;
}

// Two processes that both saw the same stale lock must not delete twice: the second would delete the first one's new lock.
function removeStale(path: string): void {
  const takeover = `${path}.takeover`;
  try {
    mkdirSync(takeover);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    forgetAbandoned(takeover);
    return;
  }
  if (!livingHolder(path)) rmSync(path, { force: true });
  rmdirSync(takeover);
}

function forgetAbandoned(takeover: string): void {
  const age = Date.now() - (statSync(takeover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > TAKEOVER_GIVEN_UP_MS) rmSync(takeover, { recursive: true, force: true });
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw explainFileError(error, path);
  }
}
