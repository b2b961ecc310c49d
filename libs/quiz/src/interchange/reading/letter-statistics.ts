const FIRST_HIGH_LETTER = 0xc0;
/** Capital and small io, which windows-1251 keeps outside its alphabet. */
const IO = [0xa8, 0xb8];

/**
 * Tells windows-1251 from windows-1252 by the company that letters keep. In Cyrillic words, bytes from 0xC0 on stand side
 * by side; in Western ones, an accented letter stands between letters of ASCII.
 */
export function cyrillicOrWestern(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let amongHigh = 0;
  let amongAscii = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (!isHighLetter(bytes[index])) continue;
    const neighbours = [bytes[index - 1], bytes[index + 1]];
    amongHigh += neighbours.filter(isHighLetter).length;
    amongAscii += neighbours.filter(isAsciiLetter).length;
  }
  return amongHigh > amongAscii ? 'windows-1251' : 'windows-1252';
}

const isHighLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte >= FIRST_HIGH_LETTER || IO.includes(byte));

function isAsciiLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
