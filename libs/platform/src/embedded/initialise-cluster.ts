import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DATABASE_USER } from './database-url.js';
import { EmbeddedPostgresError, atPath, noSpace } from './embedded-postgres.errors.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { commandFor } from './postgres-command.js';
import type { PostgresFolders } from './postgres-folders.js';
import { giveTo, type ServerUser } from './server-user.js';
import { explainOutput } from './start-failure.js';

const DRAFT_PREFIX = 'initialising-';
const SPACE_NEEDED_BYTES = 150e6;

// Passwords on every way in, the socket too: the folder around it may one day be opened by mistake.
const ACCESS_RULES = 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n';

/** Makes a new empty database cluster, or checks that the one which is there fits these binaries. */
export async function ensureCluster(
  folders: PostgresFolders,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  options: { isDurable: boolean; log: (line: string) => void },
): Promise<void> {
  removeDrafts(folders);
  if (existsSync(join(folders.cluster, 'PG_VERSION'))) return checkVersion(folders, binaries);
  options.log(`Preparing a new database in ${folders.dataDir}`);
  checkSpace(folders.home);
  const draft = join(folders.home, `${DRAFT_PREFIX}${randomBytes(4).toString('hex')}`);
  writePassword(folders, user);
  atPath(draft, () => mkdirSync(draft, { mode: 0o700 }));
  giveTo(user, draft);
  await runInitdb(draft, binaries, user, options.isDurable);
  atPath(draft, () => writeFileSync(join(draft, 'pg_hba.conf'), ACCESS_RULES));
  // Only a finished cluster gets the name: whoever is killed before this leaves a draft that the next start throws away.
  atPath(folders.cluster, () => renameSync(draft, folders.cluster));
}

function removeDrafts(folders: PostgresFolders): void {
  const drafts = readdirSync(folders.home).filter((name) => name.startsWith(DRAFT_PREFIX));
  for (const name of drafts) removeIfPossible(join(folders.home, name));
}

// The initdb of a starter that was killed may still be writing there; a later start removes the rest.
function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

function checkVersion(folders: PostgresFolders, binaries: PostgresBinaries): void {
  const written = readFileSync(join(folders.cluster, 'PG_VERSION'), 'utf8').trim();
  const major = binaries.version.split('.')[0];
  if (written === major) return;
  throw new EmbeddedPostgresError(
    'DATA_FROM_OTHER_VERSION',
    `The database in ${folders.dataDir} was written by PostgreSQL ${written}, and PostgreSQL ${major} is installed. ` +
      'Start the release that wrote it, or set GSSR_DATA_DIR to a new folder.',
  );
}

function checkSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < SPACE_NEEDED_BYTES) throw noSpace(folder);
}

function writePassword(folders: PostgresFolders, user: ServerUser | undefined): void {
  const password = randomBytes(24).toString('base64url');
  atPath(folders.password, () => writeFileSync(folders.password, password, { mode: 0o600 }));
  giveTo(user, folders.password);
}

async function runInitdb(
  draft: string,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  isDurable: boolean,
): Promise<void> {
  const { dataArgument, ...command } = commandFor(draft, user);
  const program = spawn(
    binaries.initdb,
    [
      ...['-D', dataArgument, '-U', DATABASE_USER, '--pwfile=../password', '--auth=scram-sha-256'],
      // Without the ctype pg_trgm takes every letter outside ASCII for a blank.
      ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-ctype=C.UTF-8'],
      ...(isDurable ? [] : ['--no-sync']),
    ],
    { ...command, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  program.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  program.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    program.on('error', reject);
    program.on('close', resolve);
  });
  if (exitCode !== 0) throw explainOutput(output, draft);
}
