// Are the packages of the lockfile installed? If not: install exactly them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runStep } from './project-step.mjs';

const lockfile = join(projectRoot, 'package-lock.json');
const installedLockfile = join(projectRoot, 'node_modules', '.package-lock.json');
const stampFile = join(projectRoot, 'node_modules', '.gssr-installed');

export const lockfileHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

export function isInstalled() {
  if (readIfThere(stampFile) === lockfileHash()) return true;
  if (!matchesLockfile()) return false;
  rememberIfAllowed();
  return true;
}

export async function install() {
  await runStep({ title: 'Installing packages', ...npm(), adviceFor });
  writeStamp();
}

const writeStamp = () => writeFileSync(stampFile, lockfileHash());

// A project that belongs to somebody else works too, only the look takes a little longer each time.
function rememberIfAllowed() {
  try {
    writeStamp();
  } catch {
    return;
  }
}

// Somebody ran npm by hand: what npm noted about its work tells whether there is anything left to do.
function matchesLockfile() {
  const installed = readIfThere(installedLockfile);
  if (!installed) return false;
  const there = JSON.parse(installed).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages);
  const needed = wanted.filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional);
  return needed.every(
    ([path, entry]) => there[path]?.version === entry.version && there[path]?.link === entry.link,
  );
}

// The npm that runs us rather than whichever is first in the PATH.
function npm() {
  // Both, whatever the shell says: NODE_ENV=production would leave out the compiler, omit=optional the database.
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const runner = process.env.npm_execpath ?? '';
  const isNpm = /^npm(-cli)?\.c?js$/.test(basename(runner));
  return isNpm ? { command: process.execPath, args: [runner, ...args] } : { command: 'npm', args };
}

const remedies = [
  [/ENOSPC/, `The disk that holds ${projectRoot} is full. Free about 1 GB and run the command again.`],
  [
    /EACCES|EPERM|EROFS/,
    `npm may not write. Make ${projectRoot} and npm's cache (\`npm config get cache\`) writable for you and run the command again.`,
  ],
  [
    /Missing:|in sync|EUSAGE/,
    'package.json and package-lock.json do not agree. Run `npm install`, then the command again.',
  ],
  [/spawn npm ENOENT/, 'npm was not found. Install it together with Node.js from https://nodejs.org.'],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i,
    'npm could not reach its registry. Check the connection (and the proxy: `npm config get proxy`) and run the command again.',
  ],
];

function adviceFor(output) {
  const remedy = remedies.find(([pattern]) => pattern.test(output));
  return remedy?.[1] ?? 'Run `npm ci` by itself to see everything it says.';
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
