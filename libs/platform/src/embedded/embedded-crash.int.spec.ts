import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIdentity, identifyProcess, ownIdentity } from './process-identity.js';
import { EmbeddedHarness, postmasterOf, query } from './testing/embedded-harness.js';

const asRoot = process.geteuid?.() === 0;

const harness = new EmbeddedHarness();

beforeAll(() => harness.prepare(), 30_000);
afterEach(() => harness.stopAll());
afterAll(() => harness.removeAll());

describe('after a crash', () => {
  it('attaches to the server that a killed process left behind, and stops it', async () => {
    const dataDir = harness.preparedFolder();
    const { child, url } = await harness.startInChild(dataDir);
    await query(url, `INSERT INTO kept VALUES ('before the kill')`);
    const pid = postmasterOf(dataDir);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const server = await harness.start(dataDir);

    expect(server.attached).toBe(true);
    expect(postmasterOf(dataDir)).toBe(pid);
    expect(await query(server.url, 'SELECT word FROM kept')).toEqual({ word: 'before the kill' });
    await server.stop();
    expect(identifyProcess(pid)).toBeUndefined();
  });

  it('recovers after the server itself was killed', async () => {
    const dataDir = harness.preparedFolder();
    const first = await harness.start(dataDir);
    await query(first.url, `INSERT INTO kept VALUES ('committed')`);
    process.kill(postmasterOf(dataDir), 'SIGKILL');

    const second = await harness.start(dataDir);

    expect(second.attached).toBe(false);
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual({ word: 'committed' });
  });

  it('takes the lock of a dead starter', async () => {
    const dataDir = harness.preparedFolder();
    const dead = { ...ownIdentity(), startedAt: 'another life of this pid' };
    writeFileSync(join(dataDir, 'postgres/start.lock'), formatIdentity(dead));

    expect((await harness.start(dataDir)).attached).toBe(false);
  });

  const strangers = {
    'a living stranger': 'echo $$; exec sleep 30',
    'a zombie': 'sleep 0 & echo $!; exec sleep 30',
  };

  it.each(Object.entries(strangers))('starts although the old pid now names %s', async (_, script) => {
    const dataDir = harness.preparedFolder();
    await (await harness.start(dataDir)).stop();
    const { uid } = statSync(join(dataDir, 'postgres/data'));
    const stranger = spawn('sh', ['-c', script], {
      uid: asRoot ? uid : undefined,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    harness.willEnd(stranger);
    const [pid] = (await once(stranger.stdout, 'data')) as [Buffer];
    writeFileSync(
      join(dataDir, 'postgres/data/postmaster.pid'),
      `${pid.toString().trim()}\n${dataDir}\n1\n1\n\n\n1 1\nready\n`,
    );

    expect((await harness.start(dataDir)).attached).toBe(false);
  });

  it('does not mistake the server of the original for that of a copy', async () => {
    const [original, copy] = [harness.preparedFolder(), harness.preparedFolder()];
    const first = await harness.start(original);
    cpSync(join(original, 'postgres/data/postmaster.pid'), join(copy, 'postgres/data/postmaster.pid'));

    const second = await harness.start(copy);

    expect(second.attached).toBe(false);
    expect(second.port).not.toBe(first.port);
    expect(postmasterOf(original)).not.toBe(postmasterOf(copy));
  });
});
