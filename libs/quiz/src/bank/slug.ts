import slugify from '@sindresorhus/slugify';
import { createHash } from 'node:crypto';

const HASH_LENGTH = 8;

/** Letters that the library leaves out, of languages that we teach in. */
const KYRGYZ: [string, string][] = [
  ['ө', 'o'],
  ['Ө', 'O'],
  ['ү', 'u'],
  ['Ү', 'U'],
  ['ң', 'n'],
  ['Ң', 'N'],
];

/**
 * Words in small Latin letters, digits and hyphens, as keys and tags are written; empty when there is no letter and no digit.
 * What is too long for `most` letters, or has letters of a script that cannot be written so, ends in a hash of all the words:
 * other words do not become the same.
 */
export function slugOf(words: string, most: number): string {
  const whole = written(words);
  if (whole.length <= most && ![...words.normalize('NFC')].some(isLost)) return whole;
  const hash = createHash('sha256').update(words.normalize('NFC')).digest('hex').slice(0, HASH_LENGTH);
  const begun = whole.slice(0, most - HASH_LENGTH - 1).replace(/-+$/, '');
  return begun ? `${begun}-${hash}` : hash;
}

const written = (words: string): string => slugify(words, { decamelize: false, customReplacements: KYRGYZ });

const lost = new Map<string, boolean>();

/** The hard and the soft sign stand for no sound of their own. */
function isLost(letter: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(letter) || /[ъьЪЬ]/.test(letter)) return false;
  const known = lost.get(letter) ?? written(letter) === '';
  lost.set(letter, known);
  return known;
}
