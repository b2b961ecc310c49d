import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, atPath } from './embedded-postgres.errors.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { commandFor } from './postgres-command.js';
import type { PostgresFolders } from './postgres-folders.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity.js';
import { giveTo, type ServerUser } from './server-user.js';
import { explainSpawnError } from './start-failure.js';

const LOG_LIMIT_BYTES = 10e6;
const POLL_MS = 15;
const STOP_PATIENCE_MS = 30_000;

/** Starts the server detached, so that Ctrl-C reaches only us and we decide when it stops. */
export async function spawnServer(
  folders: PostgresFolders,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  settings: Record<string, string>,
): Promise<{ output: () => string; outcome: Promise<Postmaster | 'exited'> }> {
  const logFile = openLog(folders, user);
  const logStart = statSync(folders.log).size;
  const { dataArgument, ...command } = commandFor(folders.cluster, user);
  const settingArguments = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', dataArgument, ...settingArguments], {
    ...command,
    detached: true,
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  await spawned(child, binaries.postgres);
  child.unref();
  return {
    output: () => readFileSync(folders.log).subarray(logStart).toString(),
    outcome: readyOrExited(child, folders.cluster),
  };
}

function openLog(folders: PostgresFolders, user: ServerUser | undefined): number {
  return atPath(folders.log, () => {
    if (existsSync(folders.log) && statSync(folders.log).size > LOG_LIMIT_BYTES) {
      renameSync(folders.log, `${folders.log}.1`);
    }
    const file = openSync(folders.log, 'a', 0o600);
    giveTo(user, folders.log);
    return file;
  });
}

async function spawned(child: ChildProcess, program: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(explainSpawnError(error, program)));
  });
}

async function readyOrExited(child: ChildProcess, cluster: string): Promise<Postmaster | 'exited'> {
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.isReady && postmaster.pid === child.pid) return postmaster;
    await sleep(POLL_MS);
  }
  return 'exited';
}

/** Lets transactions roll back and files reach the disk, then returns; a server that hangs is made to stop. */
export async function stopServer(pid: number, folders: PostgresFolders): Promise<void> {
  const server = identifyProcess(pid);
  if (!server || findPostmaster(folders.cluster)?.pid !== pid) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(server)) return;
    process.kill(pid, signal);
    if (await ends(server)) return;
  }
  throw new EmbeddedPostgresError(
    'STOP_FAILED',
    `PostgreSQL (process ${pid}) does not stop; ${folders.log} says why. The data is safe: end it with \`kill -9 ${pid}\`.`,
  );
}

async function ends(server: ProcessIdentity): Promise<boolean> {
  const deadline = Date.now() + STOP_PATIENCE_MS;
  while (Date.now() < deadline) {
    if (!isAlive(server)) return true;
    await sleep(POLL_MS);
  }
  return false;
}
