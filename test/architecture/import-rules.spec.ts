import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ICruiseResult } from 'dependency-cruiser';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { permitted, plants } from './planted-imports.js';
import { plantTree, repository, type Files, type PlantedTree } from './planted-tree.js';
import { smallRepository, workspaces } from './small-repository.js';

const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

async function cruise(folder: string): Promise<ICruiseResult> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, '--output-type', 'json', '--no-cache', 'apps', 'libs', 'migrations', 'test'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as ICruiseResult;
}

describe('the import rules', () => {
  const planted = Object.assign({}, ...plants.map(({ files }) => files), permitted) as Files;
  let tree: PlantedTree;
  let result: ICruiseResult;

  beforeAll(async () => {
    const settings = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'];
    tree = await plantTree(settings, workspaces, { ...smallRepository, ...planted });
    result = await cruise(tree.folder);
  }, 120_000);

  afterAll(() => tree.remove());

  const brokenBy = (files: readonly string[]) => [
    ...new Set(
      result.summary.violations.filter(({ from }) => files.includes(from)).map(({ rule }) => rule.name),
    ),
  ];

  it.each(plants.map((plant) => [plant.rule, Object.keys(plant.files)] as const))(
    '%s fires for %j, alone',
    (rule, files) => {
      expect(brokenBy(files)).toEqual([rule]);
    },
  );

  it('leave alone what is permitted', () => {
    const guilty = new Set(plants.flatMap(({ files }) => Object.keys(files)));
    const innocent = result.modules.map(({ source }) => source).filter((source) => !guilty.has(source));
    expect(innocent).toEqual(expect.arrayContaining(Object.keys(permitted)));
    expect(result.summary.violations.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });

  it('are each broken by some plant', () => {
    const rules = result.summary.ruleSetUsed?.forbidden?.map(({ name }) => name);
    expect([...new Set(plants.map(({ rule }) => rule))].toSorted()).toEqual(rules?.toSorted());
  });

  it('say why', () => {
    const silent = result.summary.ruleSetUsed?.forbidden?.filter(({ comment }) => !comment);
    expect(silent).toEqual([]);
  });
});
