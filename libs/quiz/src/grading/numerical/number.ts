import { multiply, ratio, type Exact } from '../exact.js';

export type DecimalMark = 'POINT' | 'COMMA';

const MOST_DIGITS = 60;
const MOST_ZEROS = 308;
const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;
// The Cyrillic letters that look like x and e come from the keyboard of whoever writes in Cyrillic.
const TIMES_TEN_TO = /(?:\*|×|x|х|·)10(?:\^|\*\*)/i;
const CYRILLIC_E = /(?<=[\d.,])е(?=[+-]?\d)/i;

/**
 * Reads a number as people write it: `1 234.5`, `1,234.5`, `-.5`, `6.02e23`, `6,02×10^23` with a decimal comma. Space and the
 * mark that is no decimal mark may group thousands. Where the mark is a comma, a point that groups nothing is one as well:
 * keyboards have it. Undefined for anything else: `3,14` is none where the mark is a point.
 */
export function readNumber(text: string, mark: DecimalMark): Exact | undefined {
  const written = normalised(text);
  const bare = ungrouped(written, mark) ?? (mark === 'COMMA' ? ungrouped(written, 'POINT') : undefined);
  return bare === undefined ? undefined : readPlain(bare);
}

/** Reads a number as a key has it: a decimal point, maybe an exponent, no groups. */
export function readPlain(text: string): Exact | undefined {
  const [, sign, whole = '', rest = '', exponent = '0'] = FORM.exec(text) ?? [];
  const digits = whole + rest;
  if (sign === undefined || digits === '' || digits.length > MOST_DIGITS) return undefined;
  if (Math.abs(Number(exponent)) > MOST_ZEROS) return undefined;
  const units = BigInt(digits) * (sign === '-' ? -1n : 1n);
  return multiply(ratio(units, 10n ** BigInt(rest.length)), powerOfTen(Number(exponent)));
}

/** Full width digits, other minus signs, other ways of writing a power of ten, and no space. */
const normalised = (text: string): string =>
  text
    .replace(/[\uFF00-\uFFEF]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/[\s'’]/g, '')
    .replace(/[−–]/g, '-')
    .replace(TIMES_TEN_TO, 'e')
    .replace(CYRILLIC_E, 'e');

function ungrouped(text: string, mark: DecimalMark): string | undefined {
  const [decimal, group] = mark === 'POINT' ? ['.', ','] : [',', '.'];
  const [whole = '', ...rest] = text.split(decimal);
  if (rest.length > 1 || rest.some((part) => part.includes(group))) return undefined;
  const [first = '', ...groups] = whole.split(group);
  const [last, ...others] = groups.toReversed();
  const wellFormed =
    last === undefined ||
    (/^[+-]?\d{1,3}$/.test(first) && others.every(isGroup) && isGroup(last.replace(/e.*$/i, '')));
  return wellFormed ? [[first, ...groups].join(''), ...rest].join('.') : undefined;
}

const isGroup = (text: string): boolean => /^\d{3}$/.test(text);

const powerOfTen = (exponent: number): Exact =>
  exponent < 0 ? ratio(1n, 10n ** BigInt(-exponent)) : ratio(10n ** BigInt(exponent), 1n);
