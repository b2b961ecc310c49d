import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atPath } from './embedded-postgres.errors.js';

/** Where everything of the embedded server lives. All paths are absolute. */
export interface PostgresFolders {
  dataDir: string;
  /** Closed to everybody but the server's user (and root): holds all below. */
  home: string;
  cluster: string;
  password: string;
  port: string;
  startLock: string;
  holders: string;
  log: string;
}

export function postgresFolders(dataDir: string): PostgresFolders {
  const root = resolve(dataDir);
  const home = join(root, 'postgres');
  return {
    dataDir: root,
    home,
    cluster: join(home, 'data'),
    password: join(home, 'password'),
    port: join(home, 'port'),
    startLock: join(home, 'start.lock'),
    holders: join(home, 'holders'),
    log: join(home, 'server.log'),
  };
}

export function makeFolders(folders: PostgresFolders): void {
  makeFolder(folders.dataDir, 0o777);
  makeFolder(folders.home, 0o700);
  makeFolder(folders.holders, 0o700);
}

function makeFolder(folder: string, mode: number): void {
  atPath(folder, () => mkdirSync(folder, { recursive: true, mode }));
}
