import { SignInDocument } from '@gssr/contract';
import { AcademyClient } from '@gssr/contract/client';
import { eventually } from '@gssr/test-support';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { processesOf, type SystemProcess } from './system-processes.js';

export interface PrintedPerson {
  email: string;
  password: string;
}

/** How a process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const READY_LINE = 'Ctrl-C stops everything.';
const START_LIMIT_MS = 60_000;

/** One of our programs as a child process, with all it says. */
export class StandaloneProcess {
  output = '';
  errors = '';
  readonly ended: Promise<Ending>;

  constructor(
    readonly child: ChildProcess,
    readonly dataDir: string,
    readonly port: number,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for a text among the output; fails as soon as the process has ended without it. */
  async says(text: string, times = 1): Promise<void> {
    await eventually(
      async () => {
        if (this.output.split(text).length > times) return true;
        if (this.hasEnded) throw new Error(`It ended without saying ${text}:\n${this.output}${this.errors}`);
        return false;
      },
      START_LIMIT_MS,
      `${text} in:\n${this.output}${this.errors}`,
    );
  }

  async ready(): Promise<this> {
    await this.says(READY_LINE);
    return this;
  }

  /** Waits until it serves, for one that cannot be heard. */
  async answers(): Promise<void> {
    const probe = () =>
      fetch(`${this.url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    await eventually(probe, START_LIMIT_MS, `an answer from ${this.url}`);
  }

  /** The sign-in that was printed for a role. */
  printed(role: string): PrintedPerson {
    const [, email = '', password = ''] =
      new RegExp(`^ {2}${role} +(\\S+) +(\\S+)$`, 'm').exec(this.output) ?? [];
    return { email, password };
  }

  async signIn(credentials: PrintedPerson): Promise<AcademyClient> {
    const client = new AcademyClient(this.url);
    const { signIn } = await client.execute(SignInDocument, { input: credentials });
    if (signIn.__typename !== 'SignedIn') throw new Error(`signIn answered ${signIn.__typename}`);
    return client;
  }

  /** Sends a signal to this process alone, or to its group, as a terminal does. */
  signal(signal: NodeJS.Signals, whom: 'process' | 'group' = 'process'): void {
    const { pid } = this.child;
    if (pid) process.kill(whom === 'group' ? -pid : pid, signal);
  }

  /** Stops it as Ctrl-C does. */
  async stop(): Promise<Ending> {
    if (!this.hasEnded) this.signal('SIGINT', 'group');
    return this.ended;
  }

  processes(): SystemProcess[] {
    return processesOf(this.dataDir);
  }

  pidOf(kind: SystemProcess['kind']): Promise<number> {
    return eventually(async () => this.processes().find((found) => found.kind === kind)?.pid, 20_000, kind);
  }
}

/** `detached` gives it a process group of its own, as a terminal does. */
export const spawnProgram = (args: string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
