import { RegisterDocument } from '@gssr/contract';
import { AcademyClient } from '@gssr/contract/client';
import { eventually } from '@gssr/test-support';
import { beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { playJourney, submitQuiz } from './journey.js';
import { describeOnLinux, StandaloneLab } from './standalone-lab.js';
import type { StandaloneProcess } from './standalone-process.js';

const credentials = { email: 'kamila@police.example', password: 'four unrelated words' };

const register = async ({ url }: StandaloneProcess): Promise<void> => {
  const { register: result } = await new AcademyClient(url).execute(RegisterDocument, {
    input: { name: 'Kamila Ormonova', ...credentials },
  });
  expect(result.__typename).toBe('SignedIn');
};

const killHard = (pid: number): void => void process.kill(pid, 'SIGKILL');

/** As soon as whoever has it is gone. */
const takePort = (port: number): Promise<Server> =>
  eventually(async () => {
    const server = createServer().listen(port, '127.0.0.1');
    const isMine = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    return isMine && server;
  });

describeOnLinux('npm start', () => {
  const lab = StandaloneLab.inThisFile();
  let template = '';

  beforeAll(async () => {
    template = await lab.usedFolder();
  });
  const startCopy = async (): Promise<StandaloneProcess> => (await lab.start(lab.copyOf(template))).ready();

  it('loses nothing when it is killed: the worker ends by itself, the next start takes up the database', async () => {
    const killed = await startCopy();
    await register(killed);
    const database = await killed.pidOf('postmaster');
    killed.signal('SIGKILL');
    await eventually(
      async () => !killed.processes().some(({ kind }) => kind === 'worker'),
      20_000,
      'no worker',
    );
    expect(await killed.pidOf('postmaster')).toBe(database);

    const next = await (await lab.start(killed.dataDir)).ready();

    expect(next.output).toContain('still running from last time');
    expect(await next.pidOf('postmaster')).toBe(database);
    await expect(next.signIn(credentials)).resolves.toBeDefined();
    await next.stop();
    await lab.expectNobodyLeft(killed.dataDir);
  });

  it('loses nothing when it is killed together with its database', async () => {
    const killed = await startCopy();
    await register(killed);
    const database = await killed.pidOf('postmaster');
    killed.signal('SIGKILL');
    killHard(database);

    const next = await (await lab.start(killed.dataDir)).ready();

    await expect(next.signIn(credentials)).resolves.toBeDefined();
  });

  it('leaves no worker when it is killed while that is only coming up', async () => {
    const killed = await lab.start(lab.copyOf(template));
    const worker = await killed.pidOf('worker');
    killed.signal('SIGKILL');

    await eventually(async () => !killed.processes().some(({ pid }) => pid === worker), 20_000, 'no worker');
  });

  it('starts its worker again when that is killed, and what was submitted meanwhile is graded', async () => {
    const started = await startCopy();
    const client = await started.signIn(started.printed('officer'));
    const worker = await started.pidOf('worker');
    killHard(worker);
    await started.says('The worker ended (SIGKILL); starting it again');

    const attempt = await submitQuiz(client);

    await attempt.graded();
    expect(await started.pidOf('worker')).not.toBe(worker);
  });

  it('starts its database again when that is killed, and everything works as before', async () => {
    const started = await startCopy();
    await register(started);
    killHard(await started.pidOf('postmaster'));
    await started.says('The database is back');

    await expect(started.signIn(credentials)).resolves.toBeDefined();
    await playJourney(started.url);
    expect(await started.stop()).toEqual({ code: 0, signal: null });
    await lab.expectNobodyLeft(started.dataDir);
  });

  it('ends with a sentence when its database cannot come back where it was', async () => {
    const started = await startCopy();
    const port = Number(readFileSync(join(started.dataDir, 'postgres/port'), 'utf8'));
    started.signal('SIGSTOP');
    killHard(await started.pidOf('postmaster'));
    const stranger = await takePort(port);
    started.signal('SIGCONT');

    expect(await started.ended).toEqual({ code: 1, signal: null });

    stranger.close();
    expect(started.errors).toContain('Another program took the port of the database');
    expect(started.errors).toContain('npm start again');
    await lab.expectNobodyLeft(started.dataDir);
    const next = await (await lab.start(started.dataDir)).ready();
    await next.stop();
  });

  it('does not go on for ever with a database that keeps ending', async () => {
    const started = await startCopy();
    for (const death of [1, 2, 3]) {
      killHard(await started.pidOf('postmaster'));
      if (death < 3) await started.says('The database is back', death);
    }

    expect(await started.ended).toEqual({ code: 1, signal: null });
    expect(started.errors).toContain(join(started.dataDir, 'postgres/server.log'));
    await lab.expectNobodyLeft(started.dataDir);
  });
});
