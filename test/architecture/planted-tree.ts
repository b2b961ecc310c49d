import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the real repository. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Paths from the root of the tree to what the files hold. */
export type Files = Readonly<Record<string, string>>;

/** A small repository in a temporary folder: the real configuration and packages, our own files. Remove it when done. */
export interface PlantedTree {
  readonly folder: string;
  remove(): Promise<void>;
}

/** `copied` are paths of the real repository, taken over as they are; `workspaces` says where `@gssr/<name>` lives. */
export async function plantTree(
  copied: readonly string[],
  workspaces: Files,
  files: Files,
): Promise<PlantedTree> {
  const folder = await mkdtemp(join(tmpdir(), 'gssr-planted-'));
  await Promise.all(
    copied.map((path) => cp(join(repository, path), join(folder, path), { recursive: true })),
  );
  await Promise.all(Object.entries(files).map(([path, text]) => plant(join(folder, path), text)));
  await linkPackages(join(folder, 'node_modules'), workspaces);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function linkPackages(target: string, workspaces: Files): Promise<void> {
  const installed = join(repository, 'node_modules');
  const names = (await readdir(installed)).filter((name) => name !== '@gssr' && !name.startsWith('.'));
  await mkdir(join(target, '@gssr'), { recursive: true });
  await Promise.all([
    ...names.map((name) => symlink(join(installed, name), join(target, name))),
    ...Object.entries(workspaces).map(([name, path]) =>
      symlink(join('..', '..', path), join(target, '@gssr', name)),
    ),
  ]);
}
