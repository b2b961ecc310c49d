import { eventually } from '@gssr/test-support';
import { afterAll, afterEach, describe, expect, jest } from '@jest/globals';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnProgram, StandaloneProcess } from './standalone-process.js';
import { processesOf } from './system-processes.js';

export const STANDALONE = 'apps/standalone/dist/main.js';

// A start takes two seconds on a machine that does nothing else, and the slowest of these needs four.
jest.setTimeout(180_000);

/** These look into /proc to see who is still there. */
export const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

/** Data folders and processes of one spec file; nothing of them is left after it. */
export class StandaloneLab {
  private readonly folders: string[] = [];
  private readonly started: StandaloneProcess[] = [];

  static inThisFile(): StandaloneLab {
    const lab = new StandaloneLab();
    afterEach(() => lab.endAll());
    afterAll(() => lab.removeAll());
    return lab;
  }

  newFolder(): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gssr-standalone-')));
    this.folders.push(folder);
    return folder;
  }

  /** A copy of a folder in which nothing runs; quicker than a first start. */
  copyOf(folder: string): string {
    const copy = this.newFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes('.s.PGSQL.') });
    return copy;
  }

  /** A folder that has seen a whole first start. */
  async usedFolder(): Promise<string> {
    const first = await this.start();
    await first.ready();
    await first.stop();
    return first.dataDir;
  }

  async start(
    dataDir = this.newFolder(),
    settings: Record<string, string> = {},
    program = STANDALONE,
  ): Promise<StandaloneProcess> {
    const port = settings['PORT'] === undefined ? await freePort() : Number(settings['PORT']);
    const environment = { GSSR_DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', ...settings };
    const started = new StandaloneProcess(spawnProgram([program], environment), dataDir, port);
    this.started.push(started);
    return started;
  }

  /** Fails unless every process of the folder ends by itself within some seconds. */
  async expectNobodyLeft(dataDir: string, withinMs = 20_000): Promise<void> {
    await eventually(
      async () => processesOf(dataDir).length === 0,
      withinMs,
      `the end of all of ${dataDir}`,
    ).catch(() => expect(processesOf(dataDir)).toEqual([]));
  }

  private async endAll(): Promise<void> {
    for (const { dataDir } of this.started.splice(0)) {
      for (const { pid } of processesOf(dataDir)) end(pid);
      await this.expectNobodyLeft(dataDir);
    }
  }

  private removeAll(): void {
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
