// Format, lint and secrets of the staged files. Format and lint read the working copy; secrets are looked for in what is staged.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const git = (...args) => spawnSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;

const root = git('rev-parse', '--show-toplevel').trim();
process.chdir(root);
const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z').split('\0').filter(Boolean);

const SECRETS = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a private key as JSON': /(?=[^{}]*"kty"\s*:)[^{}]*"d"\s*:\s*"[\w-]{40,}"/,
  'an access key': /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b|\bxox[abprs]-[\w-]{20,}/,
};

const secretsIn = (path) => {
  const text = git('show', `:${path}`);
  return Object.entries(SECRETS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([what]) => `${path} holds ${what}. Take it out and make a new one: it has been on a disk.`);
};

const run = (tool, args, files) => {
  if (files.length === 0) return true;
  const bin = join(root, 'node_modules', tool);
  if (!existsSync(bin)) return complain([`${tool} is not installed. Run: npm ci`]);
  return spawnSync(process.execPath, [bin, ...args, '--', ...files], { stdio: 'inherit' }).status === 0;
};

const complain = (lines) => {
  for (const line of lines) console.error(line);
  return lines.length === 0;
};

const present = staged.filter((path) => existsSync(path));
const results = [
  complain(staged.flatMap(secretsIn)),
  run('prettier/bin/prettier.cjs', ['--check', '--ignore-unknown', '--log-level', 'warn'], present),
  run(
    'eslint/bin/eslint.js',
    ['--no-warn-ignored'],
    present.filter((path) => /\.([cm]?js|tsx?)$/.test(path)),
  ),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
