import { expect, it } from '@jest/globals';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describeOnLinux, StandaloneLab } from './standalone-lab.js';
import type { StandaloneProcess } from './standalone-process.js';

const REFUSED = { code: 1, signal: null };

/** Sentences, not a stack. */
const expectRefusal = async (started: StandaloneProcess): Promise<string> => {
  expect(await started.ended).toEqual(REFUSED);
  expect(started.errors).not.toMatch(/^ +at /m);
  return started.errors;
};

/** Without what PostgreSQL starts and ends all the time. */
const programsOf = (started: StandaloneProcess) => started.processes().filter(({ kind }) => kind !== 'other');

describeOnLinux('npm start refuses', () => {
  const lab = StandaloneLab.inThisFile();

  it('a data folder that is served already, and does not disturb who serves it', async () => {
    const first = await (await lab.start()).ready();
    const before = programsOf(first);

    for (const settings of [{}, { PORT: String(first.port) }] as Record<string, string>[]) {
      const second = await lab.start(first.dataDir, settings);
      const said = await expectRefusal(second);
      expect(said).toContain(first.dataDir);
      expect(said).toContain(`process ${first.child.pid}`);
      expect(said).toContain('GSSR_DATA_DIR');
    }

    expect(programsOf(first)).toEqual(before);
    await expect(first.signIn(first.printed('officer'))).resolves.toBeDefined();
    expect(await first.stop()).toEqual({ code: 0, signal: null });
  });

  it('a port that is taken, before it has made anything', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address() as AddressInfo;

    const started = await lab.start(undefined, { PORT: String(port) });

    expect(await expectRefusal(started)).toContain(`Port ${port} is taken`);
    expect(started.errors).toContain('PORT=');
    expect(readdirSync(started.dataDir)).toEqual([]);
    stranger.close();
  });

  it.each(['a file', 'a folder in a file', 'a folder where nobody may make one'])(
    'a data folder that cannot be one: %s',
    async (what) => {
      const file = join(lab.newFolder(), 'file');
      writeFileSync(file, 'here first');
      const places = { 'a file': file, 'a folder in a file': join(file, 'folder') };
      const dataDir = places[what as keyof typeof places] ?? '/sys/gssr-academy';

      const said = await expectRefusal(await lab.start(dataDir));

      expect(said).toContain(dataDir);
      expect(said).toContain('GSSR_DATA_DIR');
    },
  );

  it('bad settings, all of them at once and without their values', async () => {
    const started = await lab.start(undefined, {
      PORT: '70000',
      LOG_LEVEL: 'hunter2',
      DATABASE_POOL_SIZE: 'hunter2',
      GRAPHQL_TRUSTED_ONLY: 'hunter2',
      REGISTRATION: 'hunter2',
      SWEEP_AGE_MS: 'hunter2',
    });

    const said = await expectRefusal(started);

    const named = [...said.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, key]) => key);
    expect(named.toSorted()).toEqual([
      'DATABASE_POOL_SIZE',
      'GRAPHQL_TRUSTED_ONLY',
      'LOG_LEVEL',
      'PORT',
      'REGISTRATION',
      'SWEEP_AGE_MS',
    ]);
    expect(said).not.toMatch(/hunter2|70000/);
    expect(readdirSync(started.dataDir)).toEqual([]);
  });

  it('to bring a database where there is one, and names the two commands', async () => {
    const started = await lab.start(undefined, { DATABASE_URL: 'postgresql://gssr:hunter2@db.example/gssr' });

    const said = await expectRefusal(started);

    for (const command of ['npm run cli -- migrate', 'npm run start:api', 'npm run start:worker'])
      expect(said).toContain(command);
    expect(said).not.toContain('hunter2');
    expect(existsSync(join(started.dataDir, 'postgres'))).toBe(false);
  });
});
