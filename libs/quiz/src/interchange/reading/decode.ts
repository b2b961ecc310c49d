import iconv from 'iconv-lite';
import { cyrillicOrWestern } from './letter-statistics.js';
import { refuseFile } from './file-refusal.js';

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/** A file as text: without a byte order mark, its lines ended by `\n`. */
export interface DecodedText {
  readonly encoding: SourceEncoding;
  readonly text: string;
}

/**
 * Decodes by what is most certain first: a byte order mark, whether the bytes are UTF-8 (hardly anything else happens to
 * be), what an XML declaration says, and at last which letters make words. Throws FileRefusal for what is no text.
 */
export function decode(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes);
  // Node's own decoder reads windows-1252 as ISO 8859-1, without its quotation marks.
  const text = iconv.decode(bytes, encoding).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.includes('\0')) refuseFile('IMPORT.NOT_TEXT', NOT_TEXT);
  return { encoding, text };
}

const NOT_TEXT =
  'This is not a text file. Upload Moodle XML, GIFT, Aiken or CSV as it was exported, or a QTI package as a .zip file.';

export function detectEncoding(bytes: Uint8Array): SourceEncoding {
  return byteOrderMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (declared(bytes) ?? cyrillicOrWestern(bytes)));
}

function byteOrderMark([first, second, third]: Uint8Array): SourceEncoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const DECLARATION = /^<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/;

const BY_NAME = new Map<string | undefined, SourceEncoding>([
  ['windows-1251', 'windows-1251'],
  ['cp1251', 'windows-1251'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
]);

function declared(bytes: Uint8Array): SourceEncoding | undefined {
  const head = iconv.decode(bytes.subarray(0, 300), 'latin1');
  const name = DECLARATION.exec(head)?.[1]?.toLowerCase();
  if (name === 'utf-8') refuseFile('IMPORT.ENCODING_WRONG', WRONG_UTF8, 1);
  return BY_NAME.get(name);
}

const WRONG_UTF8 =
  'The first line says UTF-8, but the file is written in another encoding. Save it as UTF-8 and upload it again.';
