import { eventually } from '@gssr/test-support';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface LogLine {
  level: number;
  msg: string;
  requestId?: string;
  [field: string]: unknown;
}

/** A program of ours as a process of its own, and everything that it writes. */
export class LoggedProcess {
  private written = '';

  private constructor(private readonly process: ChildProcess) {
    const keep = (chunk: Buffer) => void (this.written += chunk.toString('utf8'));
    process.stdout?.on('data', keep);
    process.stderr?.on('data', keep);
  }

  static start(app: 'api' | 'worker', environment: Record<string, string>): LoggedProcess {
    const main = fileURLToPath(new URL(`../../apps/${app}/dist/main.js`, import.meta.url));
    const env = { PATH: process.env['PATH'], ...environment };
    return new LoggedProcess(spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  get text(): string {
    return this.written;
  }

  /** Throws when something else than log lines was written. */
  get lines(): LogLine[] {
    const complete = this.written.slice(0, this.written.lastIndexOf('\n') + 1);
    return complete
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LogLine);
  }

  async answersAt(url: string): Promise<void> {
    const asked = () => fetch(new URL('/health/ready', url)).then(({ ok }) => ok);
    await eventually(() => asked().catch(() => false), 50_000, `${url} to answer; it wrote: ${this.written}`);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await gone;
  }
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
