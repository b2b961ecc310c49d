import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a request, with the jobs that follow from it, is cut off by the death of its process. */
export interface Fate {
  /** Counted from 1. Null: nowhere, its statements are only written down. */
  statement: number | null;
  moment: 'before' | 'after';
}

/** Fates by request id. */
export type Plan = Record<string, Fate>;

/** Right before every statement; and right after each commit, because the queue hears of it before anything else happens. */
export const placesOf = (statements: readonly string[]): Fate[] =>
  statements.flatMap((sql, index): Fate[] => {
    const before: Fate = { statement: index + 1, moment: 'before' };
    return sql === 'COMMIT' ? [before, { ...before, moment: 'after' }] : [before];
  });

const root = fileURLToPath(new URL('../..', import.meta.url));
const killSwitch = join(root, 'test/faults/kill-switch.mjs');
const PATIENCE_MS = 40_000;

/** A real, compiled worker or API that kills itself with SIGKILL when everything in its plan stands at its place. */
export class DoomedProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly output: string[],
  ) {}

  static async start(
    app: 'worker' | 'api',
    environment: Record<string, string>,
    plan: Plan,
  ): Promise<DoomedProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'gssr-doomed-'));
    const fault = { FAULT_PLAN: JSON.stringify(plan), FAULT_LOG: join(folder, 'statements') };
    const child = spawn(process.execPath, ['--import', killSwitch, join(root, 'apps', app, 'dist/main.js')], {
      env: { PATH: process.env['PATH'], ...environment, ...fault },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => output.push(data.toString()));
    return new DoomedProcess(child, folder, output);
  }

  /** Waits until it has killed itself. Fails when it ends otherwise, or lives on. */
  async death(): Promise<void> {
    const { signal, code } = await this.ended();
    if (signal !== 'SIGKILL') throw this.failure(`It did not kill itself but ended with ${signal ?? code}`);
  }

  /** Ends it as a supervisor does. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const { signal, code } = await this.ended();
    if (code !== 0) throw this.failure(`It did not stop cleanly but with ${signal ?? code}`);
  }

  /** The statements of all requests in the plan, in their order. */
  async statements(): Promise<string[]> {
    const text = await readFile(join(this.folder, 'statements'), 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => String(JSON.parse(line)));
  }

  /** Leaves nothing behind, whatever happened before. */
  async cleanUp(): Promise<void> {
    this.child.kill('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }

  private ended(): Promise<{ code: number | null; signal: string | null }> {
    const { exitCode: code, signalCode: signal } = this.child;
    if (code !== null || signal !== null) return Promise.resolve({ code, signal });
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(this.failure(`It is still alive after ${PATIENCE_MS} ms`));
      const patience = setTimeout(giveUp, PATIENCE_MS);
      this.child.once('exit', (exitCode, exitSignal) => {
        clearTimeout(patience);
        resolve({ code: exitCode, signal: exitSignal });
      });
    });
  }

  private failure(what: string): Error {
    return new Error(`${what}. Its output:\n${this.output.join('')}`);
  }
}
