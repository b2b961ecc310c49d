import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plantTree, type PlantedTree } from './planted-tree.js';

const settings = [
  '.githooks',
  'scripts/enable-hooks.mjs',
  '.prettierrc.json',
  'eslint.config.mjs',
  'test/architecture/lint',
  'tsconfig.json',
  'package.json',
];

const name = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example',
};

/** Written in parts, so that this file can be committed. */
const pemKey = ['-----BEGIN PRIVATE', 'KEY-----\nMC4CAQAw\n'].join(' ');
const jwk = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', ['d']: 'A'.repeat(43) });

// Each commit starts the real tools.
jest.setTimeout(60_000);

describe('the pre-commit hook', () => {
  let tree: PlantedTree;

  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { CI, GIT_DIR, GIT_INDEX_FILE, ...inherited } = process.env;
    const result = spawnSync(command, args, {
      cwd: tree.folder,
      encoding: 'utf8',
      env: { ...inherited, ...name, ...env },
    });
    return { status: result.status, output: result.stdout + result.stderr };
  };

  const enableHooks = (env?: NodeJS.ProcessEnv) => run(process.execPath, ['scripts/enable-hooks.mjs'], env);
  const hooksPath = () => run('git', ['config', '--get', 'core.hooksPath']).output.trim();

  async function commit(path: string, text: string): Promise<{ status: number | null; output: string }> {
    await mkdir(dirname(join(tree.folder, path)), { recursive: true });
    await writeFile(join(tree.folder, path), text);
    run('git', ['add', '--', path]);
    const result = run('git', ['commit', '--message', 'test: plant']);
    run('git', ['reset', '--quiet']);
    return result;
  }

  beforeAll(async () => {
    tree = await plantTree(settings, {}, {});
  });

  afterAll(() => tree.remove());

  it('is left alone outside a checkout', () => {
    expect(enableHooks()).toEqual({ status: 0, output: '' });
    expect(enableHooks({ PATH: '' })).toEqual({ status: 0, output: '' });
  });

  it('is enabled in a checkout, but not in CI', () => {
    run('git', ['init', '--quiet']);
    expect(enableHooks({ CI: 'true' })).toEqual({ status: 0, output: '' });
    expect(hooksPath()).toBe('');
    expect(enableHooks()).toEqual({ status: 0, output: '' });
    expect(hooksPath()).toBe('.githooks');
  });

  it('keeps hooks that somebody has chosen', () => {
    run('git', ['config', 'core.hooksPath', 'elsewhere']);
    enableHooks();
    expect(hooksPath()).toBe('elsewhere');
    run('git', ['config', 'core.hooksPath', '.githooks']);
  });

  it.each([
    ['a private key', 'notes.txt', pemKey, 'notes.txt holds a private key'],
    ['a private key as JSON', 'key.json', `${jwk}\n`, 'key.json holds a private key as JSON'],
    ['what is not formatted', 'scripts/wide.mjs', 'export const  a = "b"\n', 'scripts/wide.mjs'],
    ['what does not lint', 'scripts/loose.mjs', 'export const same = (a, b) => a == b;\n', 'eqeqeq'],
  ])('refuses %s', async (_, path, text, complaint) => {
    const { status, output } = await commit(path, text);
    expect(output).toContain(complaint);
    expect(status).toBe(1);
  });

  it('lets through what is in order', async () => {
    expect(await commit('scripts/fine.mjs', `export const fine = 'fine';\n`)).toMatchObject({ status: 0 });
    expect(await commit('public key.json', '{ "kty": "OKP", "x": "AAAA" }\n')).toMatchObject({ status: 0 });
  });
});
