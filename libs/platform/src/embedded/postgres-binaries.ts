import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { explainFileError } from './embedded-postgres.errors.js';
import type { PostgresFolders } from './postgres-folders.js';
import { completePackage, installedPostgresPackage, type PostgresPackage } from './postgres-package.js';
import { canEnter, type ServerUser } from './server-user.js';

/** PostgreSQL's programs, in a folder from which the server's user can run them. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
  version: string;
}

// Only root writes there, so nobody can put another program in our place.
const SYSTEM_CACHE = '/var/cache/gssr-academy';

/** Finds the installed binaries; copies them where the server's user can run them, if it cannot run them where they are. */
export function locateBinaries(
  folders: PostgresFolders,
  user: ServerUser | undefined,
  log: (line: string) => void,
): PostgresBinaries {
  const installed = installedPostgresPackage();
  const folder = runnableInPlace(installed, user)
    ? installed.folder
    : copyTo(user && !canEnter(user, folders.home) ? SYSTEM_CACHE : folders.home, installed, log);
  const bin = join(folder, 'native/bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), version: installed.version };
}

function runnableInPlace(installed: PostgresPackage, user: ServerUser | undefined): boolean {
  if (user && !canEnter(user, join(installed.folder, 'native/bin'))) return false;
  try {
    completePackage(installed.folder);
    return true;
  } catch {
    // A read-only node_modules that lacks its links: a copy of it can have them.
    return false;
  }
}

function copyTo(parent: string, installed: PostgresPackage, log: (line: string) => void): string {
  const target = join(parent, `binaries-${installed.version}`);
  if (existsSync(target)) return target;
  log(`Copying PostgreSQL's programs to ${target}`);
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    copyReadable(installed.folder, draft);
    completePackage(draft);
    renameUnlessThere(draft, target);
    return target;
  } catch (error) {
    throw explainFileError(error, parent);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function copyReadable(from: string, to: string): void {
  const isNeeded = (path: string) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a');
  cpSync(from, to, {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules' && isNeeded(path),
  });
  openFolders(to);
}

// A strict umask would leave the copy closed to the user it is made for.
function openFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openFolders(join(folder, entry.name));
  }
}

function renameUnlessThere(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}
