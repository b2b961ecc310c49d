import type { Environment } from '@gssr/platform';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(import.meta.resolve('@gssr/worker/main'));
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STOP_PATIENCE_MS = 20_000;

/** The worker as a process of its own, so that rendering never keeps a request waiting; started again when it dies. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(
    private readonly environment: Environment,
    private readonly say: (line: string) => void,
  ) {}

  start(): void {
    const startedAt = Date.now();
    const child = fork(WORKER, {
      env: { ...this.environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Ctrl-C is for us; the worker hears of it when its turn has come, and of our death by the channel.
      detached: true,
    });
    this.child = child;
    const ended = (reason: string): void => this.restart(child, startedAt, reason);
    child.on('error', ({ message }) => ended(message));
    child.on('exit', (code, signal) => ended(signal ?? `code ${code ?? 'unknown'}`));
  }

  /** Lets the jobs at hand finish. One that takes for ever is cut off, and taken up again at the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const cutOff = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    await exited;
    clearTimeout(cutOff);
  }

  private restart(child: ChildProcess, startedAt: number, reason: string): void {
    if (this.child !== child) return;
    this.child = null;
    if (this.stopping) return;
    const isSettled = Date.now() - startedAt > LONGEST_PAUSE_MS;
    this.pauseMs = isSettled ? FIRST_PAUSE_MS : Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.say(`The worker ended (${reason}); starting it again in ${this.pauseMs / 1000} s.`);
    this.timer = setTimeout(() => this.start(), this.pauseMs);
  }
}
