import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { FileRefusal } from './file-refusal.js';
import { LIMITS } from './limits.js';
import { unzip } from './unzip.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function refusal(archive: Uint8Array): Promise<string | undefined> {
  try {
    await unzip(archive);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefusal) return error.problem.code;
    throw error;
  }
}

/** Changes the two bytes at `offset` of every header that begins with `signature`. */
function patched(archive: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(archive);
  for (let at = 0; at + 4 <= copy.length; at += 1)
    if (copy.readUInt32LE(at) === signature) copy.writeUInt16LE(value, at + offset);
  return new Uint8Array(copy);
}

const DIRECTORY_ENTRY = 0x02014b50;
const FLAGS = 8;
const UNPACKED_SIZE = 24;

describe('an archive', () => {
  it('gives its files, stored or packed, without folders', async () => {
    const archive = zipSync({
      'a.xml': bytes('<a/>'),
      dir: { 'b é.txt': [bytes('b'.repeat(500)), { level: 0 }] },
    });
    const files = await unzip(archive);
    expect([...files.keys()].sort()).toEqual(['a.xml', 'dir/b é.txt']);
    expect(files.get('a.xml')).toEqual(bytes('<a/>'));
  });

  it.each(['../evil.sh', 'a/../../evil', '/etc/passwd', 'C:/evil', '..\\evil'])(
    'is refused for the path %s',
    async (name) => {
      expect(await refusal(zipSync({ [name]: bytes('x') }))).toBe('IMPORT.ZIP_SLIP');
    },
  );

  it('is refused when a megabyte grows to a gigabyte', async () => {
    const bomb = zipSync({ 'q.xml': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(await refusal(bomb)).toBe('IMPORT.ZIP_BOMB');
  });

  it('is refused when an entry unpacks to more than it says', async () => {
    const lie = patched(zipSync({ 'q.xml': new Uint8Array(60_000) }), DIRECTORY_ENTRY, UNPACKED_SIZE, 10);
    expect(await refusal(lie)).toBe('IMPORT.ZIP_DAMAGED');
  });

  it('is refused when it is encrypted', async () => {
    expect(await refusal(patched(zipSync({ 'q.xml': bytes('x') }), DIRECTORY_ENTRY, FLAGS, 1))).toBe(
      'IMPORT.ZIP_ENCRYPTED',
    );
  });

  it('is refused when it holds too many files', async () => {
    const names = Array.from({ length: LIMITS.zipEntries + 1 }, (_, n) => [`${n}`, bytes('')] as const);
    expect(await refusal(zipSync(Object.fromEntries(names), { level: 0 }))).toBe(
      'IMPORT.ZIP_TOO_MANY_ENTRIES',
    );
  });

  it('is refused when it is cut off', async () => {
    const archive = zipSync({ 'q.xml': bytes('x') });
    expect(await refusal(archive.slice(0, -8))).toBe('IMPORT.ZIP_DAMAGED');
  });
});
