import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { spawnProgram } from './standalone-process.js';

/** Runs one of our programs that ends by itself. */
export async function runToEnd(args: string[], settings: Record<string, string>) {
  const child = spawnProgram(args, settings);
  if (!child.stdout || !child.stderr) throw new Error('The program has no output.');
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, output, errors };
}
