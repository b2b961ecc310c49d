import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StatementCounts } from './count-statements.js';

const COUNTER = new URL('./count-statements.js', import.meta.url).href;
const main = (app: string): string =>
  fileURLToPath(new URL(`../../../apps/${app}/dist/main.js`, import.meta.url));

/** A process of the real application, with its statements counted. */
export class ServerProcess {
  private readonly child: ChildProcess;

  constructor(app: 'api' | 'worker', environment: Record<string, string>) {
    this.child = fork(main(app), {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
      execArgv: ['--import', COUNTER],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  statements(): Promise<StatementCounts> {
    return new Promise((resolve) => {
      this.child.once('message', (counts) => resolve(counts as StatementCounts));
      this.child.send('statements');
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const exited = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await exited;
  }
}

/** Waits until the server answers that it is ready. */
export async function waitUntilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not become ready.`);
}
