import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { socketFolder } from './database-url.js';
import { atPath } from './embedded-postgres.errors.js';
import { freePort } from './free-port.js';
import { ensureCluster } from './initialise-cluster.js';
import { locateBinaries, type PostgresBinaries } from './postgres-binaries.js';
import type { PostgresFolders } from './postgres-folders.js';
import { disownStalePid, findPostmaster } from './postmaster-file.js';
import { spawnServer } from './server-process.js';
import { giveTo, giveTreeTo, type ServerUser } from './server-user.js';
import { explainOutput, isPassing } from './start-failure.js';

/** What a start works with. */
export interface Launch {
  folders: PostgresFolders;
  user: ServerUser | undefined;
  settings: Record<string, string>;
  log: (line: string) => void;
}

/** A server that accepts connections. */
export interface RunningServer {
  pid: number;
  port: number;
  attached: boolean;
}

// Long enough to replay what a crash left over.
const PATIENCE_MS = 120_000;
const RETRY_MS = 100;

/** Attaches to the server of the data folder, or starts it; waits for one that is still coming up or going down. */
export async function attachOrStart(launch: Launch): Promise<RunningServer> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const running = findPostmaster(launch.folders.cluster);
    if (running?.isReady) return { ...running, attached: true };
    const result = running ? `process ${running.pid} is still starting or stopping` : await tryStart(launch);
    if (typeof result !== 'string') return result;
    const mayPass = running !== undefined || isPassing(result);
    if (!mayPass || Date.now() > deadline) throw explainOutput(result, launch.folders.cluster);
    await sleep(RETRY_MS);
  }
}

/** The started server, or what it said before it exited. */
async function tryStart(launch: Launch): Promise<RunningServer | string> {
  const { folders, user } = launch;
  const binaries = await prepareData(launch);
  const { outcome, output } = await spawnServer(folders, binaries, user, await serverSettings(launch));
  const postmaster = await outcome;
  return postmaster === 'exited' ? output() : { ...postmaster, attached: false };
}

async function prepareData({ folders, user, settings, log }: Launch): Promise<PostgresBinaries> {
  const binaries = locateBinaries(folders, user, log);
  await ensureCluster(folders, binaries, user, { isDurable: settings.fsync !== 'off', log });
  giveTreeTo(user, folders.cluster);
  disownStalePid(folders.cluster);
  return binaries;
}

async function serverSettings({ folders, user, settings }: Launch): Promise<Record<string, string>> {
  return {
    port: String(await choosePort(folders, user)),
    listen_addresses: '127.0.0.1',
    // Relative to the data folder, which nobody else may enter.
    unix_socket_directories: socketFolder(folders) ? '.' : '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
}

// The same port at every start where possible, so that tools somebody pointed at this database still find it.
async function choosePort(folders: PostgresFolders, user: ServerUser | undefined): Promise<number> {
  const last = existsSync(folders.port) ? Number(readFileSync(folders.port, 'utf8')) : 0;
  const port = await freePort(last > 0 && last < 65536 ? last : 0);
  atPath(folders.port, () => writeFileSync(folders.port, `${port}\n`));
  giveTo(user, folders.port);
  return port;
}
