import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { errorCode } from './error-code.js';
import { identifyProcess } from './process-identity.js';

/** What a server wrote about itself into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

const fileOf = (cluster: string) => join(cluster, 'postmaster.pid');
// Above every pid that a kernel gives: certainly dead.
const NOBODY = 2_147_483_646;

/** The living server of this data folder. A pid file that names a dead or a foreign process counts for nothing. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(cluster);
  const pid = Number(lines[0]);
  if (!(pid > 0) || !servesCluster(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * PostgreSQL takes any living process under the pid of a crashed server for that server, a zombie or a stranger too,
 * and would not start. The rest of the file stays: by it PostgreSQL sees whether old children still use the data.
 */
export function disownStalePid(cluster: string): void {
  const lines = readLines(cluster);
  if (lines.length === 0) return;
  writeFileSync(fileOf(cluster), [String(NOBODY), ...lines.slice(1)].join('\n'));
}

function readLines(cluster: string): string[] {
  try {
    return readFileSync(fileOf(cluster), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

// A pid is not proof: it may have been given to somebody else, and a copied data folder names the original's server.
function servesCluster(pid: number, cluster: string): boolean {
  if (!identifyProcess(pid)) return false;
  return process.platform === 'linux' ? worksIn(pid, cluster) : wasStartedFor(pid, cluster);
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) && isPostgres(pid);
  } catch {
    return false;
  }
}

const isPostgres = (pid: number) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';

function wasStartedFor(pid: number, cluster: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(`-D ${cluster} `);
}
