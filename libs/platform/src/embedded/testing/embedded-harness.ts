import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../index.js';
import { findPostmaster } from '../postmaster-file.js';

const SOURCES = 'libs/platform/src/embedded';

// Servers start in a fraction of a second, on a machine that does nothing else.
jest.setTimeout(30_000);

export const FAST = { fsync: 'off' };

/** Data folders, servers and processes of one spec file, all gone after it. */
export class EmbeddedHarness {
  /** Our own code as JavaScript, for processes that we start and kill. */
  compiled = '';
  private template = '';
  private readonly folders: string[] = [];
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly children: ChildProcess[] = [];

  async prepare(): Promise<void> {
    this.compiled = compileSources();
    this.template = this.newFolder();
    const server = await startEmbeddedPostgres({ dataDir: this.template, settings: FAST });
    await query(server.url, 'CREATE TABLE kept (word text)');
    await server.stop();
  }

  newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'gssr-embedded-'));
    chmodSync(folder, 0o755);
    this.folders.push(folder);
    return folder;
  }

  /** A data folder with a database in it (table `kept`), copied instead of made: it takes milliseconds. */
  preparedFolder(): string {
    const folder = this.newFolder();
    cpSync(this.template, folder, { recursive: true });
    return folder;
  }

  async start(dataDir: string): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, settings: FAST });
    this.servers.push(server);
    return server;
  }

  /** Another Node process that starts the server; it stops it when something is written to it. */
  async startInChild(dataDir: string, environment: Record<string, string> = {}, library = this.compiled) {
    const assignments = Object.entries(environment).map(([key, value]) => `${key}=${value}`);
    const program = `
      import { startEmbeddedPostgres } from ${JSON.stringify(join(library, 'index.js'))};
      const server = await startEmbeddedPostgres(${JSON.stringify({ dataDir, settings: FAST })});
      console.log(JSON.stringify({ url: server.url, attached: server.attached }));
      process.stdin.on('data', async () => { await server.stop(); process.exit(0); });`;
    const child = spawn('env', [...assignments, process.execPath, '--input-type=module', '-e', program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.willEnd(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, ...(JSON.parse(line.toString()) as { url: string; attached: boolean }) };
  }

  willEnd(child: ChildProcess): void {
    this.children.push(child);
  }

  async stopAll(): Promise<void> {
    for (const child of this.children.splice(0)) child.kill('SIGKILL');
    for (const server of this.servers.splice(0)) await server.stop();
    for (const pid of this.folders.map(postmasterOf).filter((found) => found > 0))
      process.kill(pid, 'SIGQUIT');
  }

  removeAll(): void {
    for (const folder of [...this.folders, this.compiled]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The pid of the living server of a data folder; 0 when there is none. */
export const postmasterOf = (dataDir: string) => findPostmaster(join(dataDir, 'postgres/data'))?.pid ?? 0;

/** The first row of what the database answers. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

// Inside the repository, because packages are found from there only.
function compileSources(): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.cache/embedded-'));
  const sources = readdirSync(SOURCES).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  for (const name of sources) {
    const { code } = transformFileSync(join(SOURCES, name), { swcrc: true });
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
  return folder;
}
