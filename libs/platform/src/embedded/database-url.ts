import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresFolders } from './postgres-folders.js';

export const DATABASE_USER = 'gssr';
export const DATABASE_NAME = 'gssr';

/** A connection string that node-postgres and every other client understands: loopback, with the password. */
export function databaseUrl(folders: PostgresFolders, port: number, database = DATABASE_NAME): string {
  const password = readFileSync(folders.password, 'utf8').trim();
  return `postgres://${DATABASE_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

// The kernel's limit on a socket's name: 108 bytes on Linux, 104 on macOS, with a closing zero.
const LONGEST_SOCKET_NAME = 103;

/** The folder of the server's Unix socket; undefined where its path is too long for one. */
export function socketFolder(folders: PostgresFolders): string | undefined {
  const name = join(folders.cluster, '.s.PGSQL.65535');
  return Buffer.byteLength(name) <= LONGEST_SOCKET_NAME ? folders.cluster : undefined;
}
