import { AppError } from '@gssr/kernel';
import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A small file of the data folder that only its owner may read. Null when it is not there. */
export async function readKept(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw fileError('read', file, error);
  }
}

/** There is the whole of it afterwards, or nothing: whoever is killed in between leaves no half file. */
export async function writeKept(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, content, { mode: 0o600, flush: true });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError('write', file, error);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error';

const fileError = (verb: string, file: string, error: unknown): AppError =>
  new AppError(
    'STANDALONE.DATA_FOLDER',
    `Cannot ${verb} ${file} (${codeOf(error)}). Make it yours and its disk writable, or set GSSR_DATA_DIR to another folder.`,
    { cause: error },
  );
