import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** A process that has to do with a data folder. */
export interface SystemProcess {
  pid: number;
  kind: 'standalone' | 'worker' | 'postmaster' | 'other';
}

/** Every living process that works in a data folder or was started with it as GSSR_DATA_DIR, as Linux tells. */
export function processesOf(dataDir: string): SystemProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => belongsTo(pid, dataDir))
    .map((pid) => ({ pid: Number(pid), kind: kindOf(pid) }));
}

function belongsTo(pid: string, dataDir: string): boolean {
  const folder = tell(() => readlinkSync(`/proc/${pid}/cwd`));
  if (folder.startsWith(`${dataDir}/`)) return true;
  return tell(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))
    .split('\0')
    .includes(`GSSR_DATA_DIR=${dataDir}`);
}

function kindOf(pid: string): SystemProcess['kind'] {
  const [program = '', ...args] = tell(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
  if (args.some((argument) => argument.endsWith('apps/worker/dist/main.js'))) return 'worker';
  if (args.some((argument) => argument.endsWith('apps/standalone/dist/main.js'))) return 'standalone';
  return basename(program) === 'postgres' && args[0] === '-D' ? 'postmaster' : 'other';
}

/** A process may end while one looks at it, or belong to somebody else. */
function tell(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}
