import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../exit-code.js';
import { runCli } from '../run-cli.js';

export interface Called {
  code: ExitCode;
  /** Standard output. */
  out: string;
  /** Standard error. */
  err: string;
}

const PROJECT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Runs a command as from a shell in the project's folder, with these settings and no others. */
export async function call(
  words: readonly string[],
  environment: Record<string, string> = {},
  input = '',
): Promise<Called> {
  const written = { out: '', err: '' };
  const code = await runCli(words, {
    environment,
    workingFolder: PROJECT,
    writeResult: (text) => void (written.out += text),
    writeNote: (text) => void (written.err += text),
    readInput: () => Promise.resolve(input),
  });
  return { code, ...written };
}
