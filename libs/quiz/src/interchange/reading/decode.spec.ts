import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decode } from './decode.js';
import { FileRefusal } from './file-refusal.js';

const RUSSIAN = 'Съешь же ещё этих мягких французских булок, да выпей чаю.';
const FRENCH = 'Où est l’élève “préféré” du château? Ça coûte 5 €.';

const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding));

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', 'utf-8', RUSSIAN],
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['windows-1251', 'windows-1251', 'Вопрос {=да ~нет}'],
    ['windows-1251', 'windows-1251', 'ЁЛКА'],
    ['windows-1252', 'windows-1252', FRENCH],
    ['windows-1252', 'windows-1252', 'Größe'],
  ] as const)('is found to be %s', (encoding, writtenAs, text) => {
    expect(decode(encoded(text, writtenAs))).toEqual({ encoding, text });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'follows a byte order mark of %s, which is not text',
    (encoding) => {
      const bytes = new Uint8Array(iconv.encode(RUSSIAN, encoding, { addBOM: true }));
      expect(decode(bytes)).toEqual({ encoding, text: RUSSIAN });
    },
  );

  it('follows an XML declaration where letters would say something else', () => {
    const text = '<?xml version="1.0" encoding="windows-1251"?><quiz>aбc</quiz>';
    expect(decode(encoded(text, 'windows-1251'))).toEqual({ encoding: 'windows-1251', text });
  });

  it('believes valid UTF-8 more than a declaration that was left behind', () => {
    const text = '<?xml version="1.0" encoding="windows-1251"?><quiz>ещё</quiz>';
    expect(decode(encoded(text, 'utf-8')).text).toBe(text);
  });

  it('refuses a declaration of UTF-8 that is not kept', () => {
    const bytes = encoded('<?xml version="1.0" encoding="UTF-8"?><quiz>ещё</quiz>', 'windows-1251');
    expect(() => decode(bytes)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'IMPORT.ENCODING_WRONG' }) }),
    );
  });

  it('ends all lines alike', () => {
    expect(decode(encoded('a\r\nb\rc\nd', 'utf-8')).text).toBe('a\nb\nc\nd');
  });

  it('refuses what is no text', () => {
    expect(() => decode(new Uint8Array([0x50, 0, 0x51, 0]))).toThrow(FileRefusal);
  });
});
