import { readdir, readFile } from 'node:fs/promises';

/** Ticks of /proc/<pid>/stat; Linux has 100 a second on every common build. */
const MS_PER_TICK = 10;

interface ProcessTimes {
  parent: number;
  ownMs: number;
  /** Of children that have ended and were waited for. */
  endedChildrenMs: number;
}

async function timesOf(pid: number): Promise<ProcessTimes | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (!stat) return null;
  // The name in parentheses may hold blanks, so fields are counted from behind it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [own, children] = [(fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)];
  return { parent: fields[1] ?? 0, ownMs: own * MS_PER_TICK, endedChildrenMs: children * MS_PER_TICK };
}

/** Processor time of one process so far, in milliseconds. */
export const processCpuMs = async (pid: number): Promise<number> => (await timesOf(pid))?.ownMs ?? 0;

/** Processor time of a PostgreSQL server with all its backends, living and ended, in milliseconds. */
export async function postgresCpuMs(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const all = await Promise.all(pids.map(timesOf));
  const server = await timesOf(postmaster);
  const backends = all.filter((times) => times?.parent === postmaster);
  return (
    (server?.ownMs ?? 0) +
    (server?.endedChildrenMs ?? 0) +
    backends.reduce((sum, times) => sum + (times?.ownMs ?? 0), 0)
  );
}
