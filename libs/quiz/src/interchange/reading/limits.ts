import { say } from '@gssr/kernel';
import { refuseFile } from './file-refusal.js';

const KIBI = 1024;
const MEBI = KIBI * KIBI;

/** What no honest question bank comes near, and where a hostile file ends. Bytes, characters or counts. */
export const LIMITS = {
  fileBytes: 32 * MEBI,
  /** Characters; of the formats that are written by lines. Pictures make XML's lines long. */
  lineLength: 256 * KIBI,
  /** Characters of one question, of the formats that are written by lines. */
  questionLength: 256 * KIBI,
  questions: 20_000,
  xmlDepth: 64,
  xmlNodes: 2_000_000,
  zipEntries: 5_000,
  zipEntryBytes: 32 * MEBI,
  zipTotalBytes: 128 * MEBI,
  /** Unpacked bytes for each packed one, looked at beyond {@link LIMITS.zipSmallBytes}. Text packs 10 to 1, seldom 30. */
  zipRatio: 100,
  zipSmallBytes: MEBI,
} as const;

/** Bytes of a file that may be brought at all. */
export const MOST_FILE_BYTES = LIMITS.fileBytes;

export function checkFileSize(bytes: Uint8Array): void {
  if (bytes.length === 0)
    refuseFile('IMPORT.FILE_EMPTY', 'The file is empty. Export it again and upload the result.');
  if (bytes.length <= LIMITS.fileBytes) return;
  refuseFile(
    'IMPORT.FILE_TOO_LARGE',
    say`The file has ${inMebi(bytes.length)} MiB; at most ${inMebi(LIMITS.fileBytes)} can be imported. Split it by category.`,
  );
}

/** For the formats that people write line by line. */
export function checkLineLengths(text: string): void {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end;
    if (next - start > LIMITS.lineLength) refuseLine(line);
    start = next + 1;
  }
}

function refuseLine(line: number): never {
  refuseFile(
    'IMPORT.LINE_TOO_LONG',
    say`Line ${line} is longer than ${LIMITS.lineLength} characters, which no question is. Check that this is the right file.`,
    line,
  );
}

const inMebi = (bytes: number): number => Math.ceil(bytes / MEBI);
