import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ESLint } from 'eslint';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { plantedCode, plantedFiles } from './planted-code.js';
import { plantTree, repository, type PlantedTree } from './planted-tree.js';

const linter = join(repository, 'node_modules/eslint/bin/eslint.js');

/** ESLint exits with 1 when it finds something, which is what it is here for. */
const lint = (folder: string): Promise<ESLint.LintResult[]> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [linter, '--format', 'json', 'apps', 'libs', 'test/support'],
      { cwd: folder },
      (_, stdout, stderr) => {
        if (stdout) resolve(JSON.parse(stdout) as ESLint.LintResult[]);
        else reject(new Error(stderr));
      },
    );
  });

describe('the lint rules', () => {
  let tree: PlantedTree;
  let results: ESLint.LintResult[];

  beforeAll(async () => {
    const settings = [
      'eslint.config.mjs',
      'test/architecture/lint',
      'tsconfig.json',
      'apps/web/tsconfig.json',
      'package.json',
    ];
    tree = await plantTree(settings, {}, plantedCode);
    results = await lint(tree.folder);
  }, 120_000);

  afterAll(() => tree.remove());

  const refusalsOf = (path: string) => {
    const result = results.find(({ filePath }) => filePath.endsWith(path));
    return result?.messages.map(({ ruleId, message }) => ruleId ?? message);
  };

  it.each(plantedFiles.map(({ rule, path }) => [rule ?? 'nothing', path, rule] as const))(
    '%s refuses %s',
    (_, path, rule) => {
      expect(refusalsOf(path)).toEqual(rule ? [rule] : []);
    },
  );
});
