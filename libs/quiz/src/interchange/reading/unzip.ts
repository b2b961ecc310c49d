import { say } from '@gssr/kernel';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileRefusal, refuseFile } from './file-refusal.js';
import { LIMITS } from './limits.js';

/** Files of an archive by their path inside it, without folders. Nothing is ever written to a disk. */
export type Unzipped = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks an archive into memory. Every entry is checked by what the directory says before the first byte is unpacked,
 * and no entry may unpack to more than it said. Throws FileRefusal, by name: paths that lead out of the archive,
 * encryption, bombs.
 */
export async function unzip(bytes: Uint8Array): Promise<Unzipped> {
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes), {
      lazyEntries: true,
      decodeStrings: false,
    });
    return await unpack(archive);
  } catch (cause) {
    if (cause instanceof FileRefusal) throw cause;
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : '';
    return refuseFile(
      'IMPORT.ZIP_DAMAGED',
      say`The archive cannot be read (${reason}). Pack it again as a plain .zip file.`,
    );
  }
}

async function unpack(archive: ZipFile): Promise<Unzipped> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const name = safeName(entry);
    if (name.endsWith('/')) continue;
    total += entry.uncompressedSize;
    checkEntry(name, entry, total);
    entries.set(name, entry);
    if (entries.size > LIMITS.zipEntries)
      refuseFile(
        'IMPORT.ZIP_TOO_MANY_ENTRIES',
        say`The archive holds more than ${LIMITS.zipEntries} files. Split it.`,
      );
  }
  const files = new Map<string, Uint8Array>();
  for (const [name, entry] of entries) files.set(name, await read(archive, entry));
  return files;
}

function safeName(entry: Entry): string {
  if (isLink(entry))
    refuseFile(
      'IMPORT.ZIP_SYMLINK',
      'The archive holds a link to another file, which no package of questions does. Do not use it; ask where it comes from.',
    );
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  if (yauzl.validateFileName(name) === null && !name.includes('\0')) return name;
  return refuseFile(
    'IMPORT.ZIP_SLIP',
    say`The archive holds "${name.slice(0, 120)}", a path that leads out of it. Do not use it; ask where it comes from.`,
  );
}

/** By what Unix notes of a file in the upper half of these bits. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

function checkEntry(name: string, entry: Entry, total: number): void {
  if (entry.isEncrypted())
    refuseFile(
      'IMPORT.ZIP_ENCRYPTED',
      say`"${name}" is encrypted. Pack the archive again without a password.`,
    );
  const packed = Math.max(entry.compressedSize, 1);
  const bomb =
    entry.uncompressedSize > LIMITS.zipSmallBytes && entry.uncompressedSize / packed > LIMITS.zipRatio;
  if (bomb)
    refuseFile(
      'IMPORT.ZIP_BOMB',
      say`"${name}" would unpack to more than ${LIMITS.zipRatio} times its size. ${SUSPECT}`,
    );
  if (entry.uncompressedSize > LIMITS.zipEntryBytes || total > LIMITS.zipTotalBytes)
    refuseFile(
      'IMPORT.ZIP_TOO_LARGE',
      say`The archive unpacks to too much at "${name}". Split it, or leave large recordings out.`,
    );
}

const SUSPECT = say`Do not use the archive; ask where it comes from.`;

async function read(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await archive.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}
