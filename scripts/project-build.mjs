// Is what is built made from the sources that are here? If not: build it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockfileHash } from './project-install.mjs';
import { projectRoot } from './project-root.mjs';
import { runStep } from './project-step.mjs';

const at = (...path) => join(projectRoot, ...path);
const notSource = new Set(['dist', 'node_modules', '.data', '.cache']);

const workspacesIn = (folder) =>
  readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));

const serverWorkspaces = () =>
  [...workspacesIn('apps'), ...workspacesIn('libs')].filter((workspace) => workspace !== join('apps', 'web'));

/** What is built, from what, into what. */
export const builds = {
  server: {
    title: 'Building the server',
    args: ['scripts/build.mjs'],
    stamp: at('.cache', 'built-server'),
    sources: () => [...serverWorkspaces(), 'migrations', 'scripts/build.mjs', '.swcrc'],
    outputs: () => [
      ...serverWorkspaces()
        .filter((workspace) => existsSync(at(workspace, 'src')))
        .map((workspace) => join(workspace, 'dist')),
      join('migrations', 'dist'),
    ],
  },
  web: {
    title: 'Building the web app',
    args: ['node_modules/vite/bin/vite.js', 'build', 'apps/web'],
    stamp: at('.cache', 'built-web'),
    sources: () => [join('apps', 'web'), join('libs', 'contract')],
    outputs: () => [join('apps', 'web', 'dist', 'index.html')],
    isAbsent: () => !existsSync(at('apps', 'web', 'index.html')),
  },
};

export function isBuilt({ isAbsent, outputs, sources, stamp }) {
  if (isAbsent?.()) return true;
  return outputs().every((path) => existsSync(at(path))) && readIfThere(stamp) === hashOf(sources());
}

/** The stamp is that of the sources before the build: an edit during the build makes it stale again. */
export async function build({ title, args, sources, stamp }) {
  const hash = hashOf(sources());
  rmSync(stamp, { force: true });
  await runStep({
    title,
    command: process.execPath,
    args,
    env: { NODE_ENV: 'production' },
    adviceFor: () =>
      `Put right what it names, and run the command again (by itself: \`node ${args.join(' ')}\`).`,
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(sources) {
  const hash = createHash('sha256').update(lockfileHash());
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const stat = statSync(at(path));
  if (!stat.isDirectory()) return hash.update(`${path}\0${stat.mtimeMs}\0${stat.size}\n`);
  const names = readdirSync(at(path)).filter((name) => !notSource.has(name) && !/\.spec\.tsx?$/.test(name));
  for (const name of names.sort()) addTo(hash, join(path, name));
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
