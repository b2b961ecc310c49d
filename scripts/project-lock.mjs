// One preparation at a time. libs/platform has a lock of the same kind, but nothing is compiled yet when this one is needed.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TAKEOVER_GIVEN_UP_MS = 5_000;
const POLL_MS = 100;

/** Runs `work` alone among the processes that use this lock file; the lock of a dead process does not count. */
export async function withProjectLock(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true });
  await acquire(path, onWait);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire(path, onWait) {
  let hasWaited = false;
  while (!create(path)) {
    const holder = livingHolder(path);
    if (!holder) removeStale(path);
    else if (!hasWaited) onWait(holder);
    hasWaited ||= Boolean(holder);
    if (holder) await sleep(POLL_MS);
  }
}

// Written aside and then linked, so that nobody reads a lock that does not say yet whose it is.
function create(path) {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${process.pid} ${startOf(process.pid)}`);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function livingHolder(path) {
  const [pid, start] = readIfThere(path).split(' ');
  return Number(pid) > 0 && startOf(Number(pid)) === start ? Number(pid) : undefined;
}

/** When the process started, as far as the system tells; undefined when it is dead. A pid alone is used again. */
function startOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return undefined;
  }
  if (process.platform !== 'linux') return 'unknown';
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

// Two that saw the same stale lock must not both delete: the second would delete the new lock of the first.
function removeStale(path) {
  const takeover = `${path}.takeover`;
  try {
    mkdirSync(takeover);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const { mtimeMs } = statSync(takeover, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > TAKEOVER_GIVEN_UP_MS) rmSync(takeover, { recursive: true, force: true });
    return;
  }
  if (!livingHolder(path)) rmSync(path, { force: true });
  rmdirSync(takeover);
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
