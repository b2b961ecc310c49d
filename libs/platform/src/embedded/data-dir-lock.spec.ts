import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUseError, lockDataDir } from './index.js';
import { formatIdentity } from './process-identity.js';

const folders: string[] = [];

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gssr-lock-'));
  folders.push(folder);
  return folder;
};

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('the lock of a data folder', () => {
  it('belongs to one process at a time and names it', () => {
    const dataDir = newFolder();
    const lock = lockDataDir(dataDir);

    expect(() => lockDataDir(dataDir)).toThrow(DataDirInUseError);
    expect(() => lockDataDir(dataDir)).toThrow(`process ${process.pid}`);
    lock.release();
    lockDataDir(dataDir).release();
  });

  it('is free again after its holder was killed, even if the pid lives on as another process', () => {
    const dataDir = newFolder();
    writeFileSync(
      join(dataDir, 'instance.lock'),
      formatIdentity({ pid: process.pid, startedAt: 'yesterday' }),
    );

    lockDataDir(dataDir).release();
  });

  it('is free when a crash left it empty', () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'instance.lock'), '');

    lockDataDir(dataDir).release();
  });
});
