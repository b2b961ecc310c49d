import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import { checkValuesFit, withCheckValues } from './check-symbols.js';

/**
 * A verification code is 20 symbols in five groups of four, `K7QF-2M9X-T4RD-0V6H-8PNC`: 18 random ones (90 bits) and two
 * that check them. The alphabet has the ten digits and the Latin letters without I, L, O and U, so that no two symbols
 * look alike; the spelling with dashes and capitals is the only one that is stored, printed and put into addresses.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SYMBOLS = 18;
const CODE_SYMBOLS = 20;
const GROUP = /.{4}(?=.)/gu;
const LONGEST_INPUT = 200;

// What hands and keyboards make of a symbol: letters that look like digits, and Cyrillic letters that look like Latin ones.
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
  ...{ У: 'Y', Ү: 'Y', Ѕ: 'S', Ј: 'J', І: '1', Ӏ: '1', З: '3' },
};

const SEPARATORS = /[\s\p{Pd}\u00ad\u200b-\u200d\u2060\ufeff\u2212_.]+/gu;

export type CodeCheck = { kind: 'ok'; code: string } | { kind: 'mistyped' };

/**
 * A new code with 90 bits from the system's cryptographic source.
 * `randomBytes` gives that many bytes; another source is for tests only.
 */
export function newVerificationCode(randomBytes: (size: number) => Uint8Array = cryptoRandomBytes): string {
  const values = Array.from(randomBytes(RANDOM_SYMBOLS), (byte) => byte % ALPHABET.length);
  return grouped(withCheckValues(values).map((value) => ALPHABET.charAt(value)));
}

/**
 * What a person typed, in the stored spelling as far as it goes: capitals, dashes after every fourth symbol, spaces and
 * other dashes removed, O as 0, I and L as 1, Cyrillic look-alikes as Latin. Says nothing about whether it is a code.
 */
export function normaliseCode(input: string): string {
  const symbols = input.normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
  return grouped(Array.from(symbols, (symbol) => LOOKALIKES[symbol] ?? symbol));
}

/**
 * `ok` with the stored spelling when the check symbols fit, else `mistyped`. Every single wrong character, every exchange
 * of two and every pair of wrong characters is found. `ok` does not mean that such a certificate exists.
 */
export function checkCode(input: string): CodeCheck {
  if (input.length > LONGEST_INPUT) return { kind: 'mistyped' };
  const code = normaliseCode(input);
  const values = Array.from(code.replaceAll('-', ''), (symbol) => ALPHABET.indexOf(symbol));
  const wellFormed = values.length === CODE_SYMBOLS && !values.includes(-1);
  return wellFormed && checkValuesFit(values) ? { kind: 'ok', code } : { kind: 'mistyped' };
}

/** The address at which anyone checks the code, for ever; `baseUrl` is the academy's own, with or without a last slash. */
export const verifyUrlOf = (baseUrl: string, code: string): string =>
  `${baseUrl.replace(/\/+$/u, '')}/verify/${code}`;

const grouped = (symbols: readonly string[]): string => symbols.join('').replace(GROUP, '$&-');
