// Compiles every workspace from src/ to dist/ with swc: half a second for all, so there is no incremental mode to go wrong.
import { transformFile } from '@swc/core';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const foldersIn = async (folder) =>
  (await readdir(join(root, folder), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));

const sourceFolders = [
  ...[...(await foldersIn('apps')), ...(await foldersIn('libs'))]
    .filter((workspace) => workspace !== join('apps', 'web') && existsSync(join(root, workspace, 'src')))
    .map((workspace) => ({ from: join(root, workspace, 'src'), to: join(root, workspace, 'dist') })),
  { from: join(root, 'migrations'), to: join(root, 'migrations', 'dist') },
  { from: join(root, 'bench'), to: join(root, 'bench', 'dist') },
];

const compiles = (path) =>
  path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('.d.ts') && !path.startsWith('dist');

async function compileFolder({ from, to }) {
  const files = (await readdir(from, { recursive: true })).filter(compiles);
  const outputs = await Promise.all(files.map((file) => compileFile(from, to, file)));
  await removeAllBut(to, new Set(outputs.flat()));
  return files.length;
}

async function compileFile(from, to, file) {
  const target = file.replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(join(from, file), {
    sourceFileName: relative(dirname(join(to, target)), join(from, file)),
  });
  await mkdir(dirname(join(to, target)), { recursive: true });
  await replaceFile(join(to, `${target}.map`), map ?? '');
  await replaceFile(join(to, target), `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
  return [target, `${target}.map`];
}

// By renaming, so that a process that starts during a build finds the old file or the new one, never half of one.
async function replaceFile(path, content) {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, content);
  await rename(fresh, path);
}

async function removeAllBut(folder, wanted) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const stale = files.filter((file) => !wanted.has(file) && !/\.\d+$/.test(file));
  await Promise.all(stale.map((file) => rm(join(folder, file), { force: true })));
}

const counts = await Promise.all(sourceFolders.map(compileFolder));
console.log(`compiled ${counts.reduce((sum, count) => sum + count, 0)} files`);
