import { spawnSync } from 'node:child_process';
import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atPath } from './embedded-postgres.errors.js';
import type { PostgresFolders } from './postgres-folders.js';

/** The user the server runs as when it cannot run as ourselves. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const isRoot = () => process.geteuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. The owner of what already exists comes first, so that one `sudo npm start` does
 * not take a data folder away from its user. Undefined: run as ourselves.
 */
export function chooseServerUser(folders: PostgresFolders): ServerUser | undefined {
  if (!isRoot()) return undefined;
  return (
    ownerOtherThanRoot(folders.cluster) ??
    withAccount(ownerOtherThanRoot(folders.dataDir)) ??
    accountNamed('postgres') ??
    accountNamed('nobody') ?? { uid: 65534, gid: 65534 }
  );
}

function ownerOtherThanRoot(path: string): ServerUser | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

// A new cluster can only be made by a user that this machine knows by name; a mounted folder may belong to another.
function withAccount(user: ServerUser | undefined): ServerUser | undefined {
  return user && spawnSync('id', ['-un', String(user.uid)]).status === 0 ? user : undefined;
}

function accountNamed(name: string): ServerUser | undefined {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([account]) => account === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  // macOS writes nobody as -2, which no system call takes.
  return fields && uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

/** Hands one file or folder to the server's user. */
export function giveTo(user: ServerUser | undefined, path: string): void {
  if (user && lstatSync(path).uid !== user.uid) atPath(path, () => lchownSync(path, user.uid, user.gid));
}

/** Hands over a folder that came to belong to root (a restored copy, say), with all in it. */
export function giveTreeTo(user: ServerUser | undefined, folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!user || !stat || stat.uid === user.uid) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  [...names, '.'].forEach((name) => giveTo(user, join(folder, name)));
}

/** Whether a user may walk down to this folder from the root of the file system. */
export function canEnter(user: ServerUser, folder: string): boolean {
  const stat = statSync(folder);
  const executeBit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
  if ((stat.mode & executeBit) === 0) return false;
  return dirname(folder) === folder || canEnter(user, dirname(folder));
}
