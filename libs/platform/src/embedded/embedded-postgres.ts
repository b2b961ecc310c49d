import { ensureDatabase } from './database-ready.js';
import { databaseUrl, socketFolder } from './database-url.js';
import { waitForLockFile } from './file-lock.js';
import { makeFolders, postgresFolders, type PostgresFolders } from './postgres-folders.js';
import { identifyProcess, isAlive } from './process-identity.js';
import { addHolder, removeHolder } from './server-holders.js';
import { attachOrStart, type Launch, type RunningServer } from './server-launch.js';
import { stopServer } from './server-process.js';
import { chooseServerUser, giveTo } from './server-user.js';
import { explainOutput } from './start-failure.js';

// A server that was killed a moment ago may still look alive: then we come back for another.
const MAX_ATTEMPTS = 5;

export interface EmbeddedPostgresOptions {
  /** Holds everything, in a folder `postgres` of it; made if it is missing. */
  dataDir: string;
  /** Hears, in sentences for people, what takes time. */
  log?: (line: string) => void;
  /** Server settings for a server that this call starts (`{ fsync: 'off' }` in tests); an attached one keeps its own. */
  settings?: Record<string, string>;
}

/** A running PostgreSQL with a database `gssr`. */
export interface EmbeddedPostgres {
  /** Connection string with password, over 127.0.0.1: good for this process and for others of this machine. */
  url: string;
  /** Folder of the Unix socket (same port, user and password); undefined where its path is too long. */
  socketDir?: string;
  port: number;
  /** True when the server was already running: another process uses it, or its starter was killed. */
  attached: boolean;
  /** False once the server has ended, whoever ended it. */
  isRunning(): boolean;
  /** Gives the server up; it stops when no other living process uses it. Close connections first. */
  stop(): Promise<void>;
  /** The same for a process that is about to end and can wait for nothing. */
  abandon(): void;
}

/**
 * Starts the PostgreSQL of a data folder, or attaches to the one that already runs there. Safe to call from several
 * processes at once, after `kill -9` of the caller or of the server, and as root.
 * @throws EmbeddedPostgresError naming the path and the remedy.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => undefined } = options;
  const folders = postgresFolders(options.dataDir);
  makeFolders(folders);
  const user = chooseServerUser(folders);
  [folders.home, folders.holders].forEach((folder) => giveTo(user, folder));
  const lock = await waitForLockFile(folders.startLock, (pid) =>
    log(`Waiting for process ${pid}, which is starting or stopping the database`),
  );
  try {
    return await takeHold({ folders, user, settings, log });
  } finally {
    lock.release();
  }
}

async function takeHold(launch: Launch): Promise<EmbeddedPostgres> {
  const { folders } = launch;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const server = await attachOrStart(launch);
    const note = addHolder(folders.holders);
    try {
      if (await ensureDatabase(folders, server)) return handleOf(server, folders, note);
    } catch (error) {
      await leave(server.pid, folders, note);
      throw error;
    }
    removeHolder(note, folders.holders);
  }
  throw explainOutput(
    `it ended ${MAX_ATTEMPTS} times after it had started, see ${folders.log}`,
    folders.cluster,
  );
}

function handleOf(
  { pid, port, attached }: RunningServer,
  folders: PostgresFolders,
  note: string,
): EmbeddedPostgres {
  const server = identifyProcess(pid);
  const isRunning = (): boolean => server !== undefined && isAlive(server);
  let stopping: Promise<void> | undefined;
  return {
    url: databaseUrl(folders, port),
    socketDir: socketFolder(folders),
    port,
    attached,
    isRunning,
    stop: () => (stopping ??= giveUp(pid, folders, note)),
    abandon: () => {
      if (!stopping && removeHolder(note, folders.holders) && isRunning()) process.kill(pid, 'SIGINT');
    },
  };
}

async function giveUp(pid: number, folders: PostgresFolders, note: string): Promise<void> {
  const lock = await waitForLockFile(folders.startLock, () => undefined);
  try {
    await leave(pid, folders, note);
  } finally {
    lock.release();
  }
}

async function leave(pid: number, folders: PostgresFolders, note: string): Promise<void> {
  if (removeHolder(note, folders.holders)) await stopServer(pid, folders);
}
