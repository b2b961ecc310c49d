import { readAiken } from './aiken/read-aiken.js';
import { readCsv } from './csv/read-csv.js';
import type { ImportReading, QuestionFate } from './fate.js';
import { readGift } from './gift/read-gift.js';
import { readMoodleXml } from './moodle-xml/read-moodle-xml.js';
import { readLoneItem, readQtiPackage } from './qti/read-qti-package.js';
import { decode, type SourceEncoding } from './reading/decode.js';
import { detectFormat, isZip, type SourceFormat } from './reading/detect-format.js';
import { FileRefusal, refuseFile } from './reading/file-refusal.js';
import { checkFileSize } from './reading/limits.js';

interface Read {
  readonly format: SourceFormat;
  readonly encoding: SourceEncoding | null;
  readonly questions: readonly QuestionFate[];
}

/**
 * Reads a file of questions into their neutral form and says what became of each. Pure: nothing is stored or fetched.
 * `format` is what somebody chose; without it the content decides. Never rejects because of what the file holds.
 */
export async function importQuestions(bytes: Uint8Array, format?: SourceFormat): Promise<ImportReading> {
  try {
    const read = await readFile(bytes, format);
    if (read.questions.length === 0) refuseFile('IMPORT.NO_QUESTIONS', NO_QUESTIONS);
    return { ok: true, ...read };
  } catch (refusal) {
    if (refusal instanceof FileRefusal) return { ok: false, problem: refusal.problem };
    throw refusal;
  }
}

const NO_QUESTIONS =
  'There is no question in the file. Check that it is the right one, and of the format you chose.';

async function readFile(bytes: Uint8Array, chosen: SourceFormat | undefined): Promise<Read> {
  checkFileSize(bytes);
  if (isZip(bytes)) return { format: 'qti', ...(await readQtiPackage(bytes)) };
  const { encoding, text } = decode(bytes);
  const format = chosen ?? detectFormat(text);
  return { format, encoding, questions: READERS[format](text) };
}

const READERS: Readonly<Record<SourceFormat, (text: string) => readonly QuestionFate[]>> = {
  gift: readGift,
  aiken: readAiken,
  'moodle-xml': readMoodleXml,
  csv: readCsv,
  qti: readLoneItem,
};
