import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const JEST_GLOBALS = new URL('./jest-globals.mjs', import.meta.url).href;

const isSource = (url) => url.startsWith('file:') && /\.ts(\?|$)/.test(url);

/** `./x.js` in a source means `./x.ts`, and `@jest/globals` what the runner gives. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: JEST_GLOBALS, shortCircuit: true };
  if (/^\.\.?\/.*\.js$/.test(specifier) && isSource(context.parentURL ?? '')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  }
  // The entry of a thread has no parent.
  const entry = /^file:.*\.js$/.test(specifier) ? new URL(specifier.replace(/\.js$/, '.ts')) : null;
  if (entry && existsSync(entry)) return { url: entry.href, format: 'module', shortCircuit: true };
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), { swcrc: true, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
