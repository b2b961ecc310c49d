import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { startEmbeddedPostgres } from './index.js';
import { installedPostgresPackage } from './postgres-package.js';
import { EmbeddedHarness, postmasterOf, query } from './testing/embedded-harness.js';

const ifRoot = process.geteuid?.() === 0 ? it : it.skip;

const harness = new EmbeddedHarness();

beforeAll(() => harness.prepare(), 30_000);
afterEach(() => harness.stopAll());
afterAll(() => harness.removeAll());

describe('a place where it cannot work', () => {
  it('names the path and the remedy when it cannot write', async () => {
    const dataDir = join(harness.newFolder(), 'data');
    writeFileSync(dataDir, 'a file where the folder should be');

    await expect(harness.start(dataDir)).rejects.toMatchObject({
      code: 'NO_WRITE_PERMISSION',
      message: expect.stringContaining(dataDir),
    });
    await expect(harness.start(dataDir)).rejects.toThrow('GSSR_DATA_DIR');
  });

  ifRoot('says so when another user owns the folder', async () => {
    const dataDir = join(harness.newFolder(), 'data');
    process.seteuid?.(65534);
    try {
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'NO_WRITE_PERMISSION' });
    } finally {
      process.seteuid?.(0);
    }
  });
});

describe('as root', () => {
  ifRoot('runs as the owner of the data folder', async () => {
    const dataDir = harness.newFolder();
    chownSync(dataDir, 1, 1);

    await harness.start(dataDir);

    expect(statSync(`/proc/${postmasterOf(dataDir)}`).uid).toBe(1);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(1);
  });

  ifRoot('runs as somebody else where the owner has no name here', async () => {
    const dataDir = harness.newFolder();
    chownSync(dataDir, 54321, 54321);

    await harness.start(dataDir);

    expect([0, 54321]).not.toContain(statSync(`/proc/${postmasterOf(dataDir)}`).uid);
  });

  ifRoot('keeps its data below a folder that only root may enter', async () => {
    const closed = harness.newFolder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'data');

    const first = await harness.start(dataDir);
    await query(first.url, 'CREATE TABLE there AS SELECT 1 AS one');
    await first.stop();
    const second = await harness.start(dataDir);

    expect(existsSync(join(dataDir, 'postgres/data/PG_VERSION'))).toBe(true);
    expect(await query(second.url, 'SELECT one FROM there')).toEqual({ one: 1 });
    expect(statSync(`/proc/${postmasterOf(dataDir)}`).uid).not.toBe(0);
  });
});

describe('the installed package', () => {
  const inPlace = installedPostgresPackage().folder;

  /** A project whose npm did not run install scripts: no library links. */
  const projectWithoutLinks = () => {
    const project = harness.newFolder();
    const packageFolder = join(
      project,
      'node_modules',
      relative(join(process.cwd(), 'node_modules'), inPlace),
    );
    cpSync(inPlace, packageFolder, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
    });
    symlinkSync(join(process.cwd(), 'node_modules/pg'), join(project, 'node_modules/pg'));
    cpSync(harness.compiled, join(project, 'lib'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    return { project, packageFolder };
  };

  ifRoot(
    'gets its missing library links, and is copied beside the data where the server may not enter',
    async () => {
      const { project, packageFolder } = projectWithoutLinks();
      const [open, beside] = [harness.preparedFolder(), harness.preparedFolder()];

      await harness.startInChild(open, {}, join(project, 'lib'));
      expect(existsSync(join(packageFolder, 'native/lib/libpq.so.5'))).toBe(true);
      expect(readdirSync(join(open, 'postgres')).join()).not.toContain('binaries');

      chmodSync(project, 0o700);
      const { url } = await harness.startInChild(beside, {}, join(project, 'lib'));
      expect(readdirSync(join(beside, 'postgres')).join()).toContain('binaries');
      expect(await query(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
    },
  );

  it('is missing for platforms that have none, with the way out', () => {
    expect(() => installedPostgresPackage('sunos', 'x64')).toThrow('DATABASE_URL');
    expect(() => installedPostgresPackage('win32', 'x64')).toThrow('WSL');
  });
});
