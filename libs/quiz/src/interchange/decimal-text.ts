import { toDecimal } from '../grading/decimal.js';
import type { Exact } from '../grading/exact.js';

/** A terminating decimal: `units` / 10 ^ `places`. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const DECIMAL = /^([+-]?)(\d{0,60})(?:\.(\d{0,60}))?(?:[eE]([+-]?\d{1,3}))?$/;
const LARGEST_EXPONENT = 308;

/** Whether the text is a number as authors write them: `-3`, `.5`, `2.`, `6.022e23`. A decimal comma is none. */
export const isNumber = (text: string): boolean => read(text) !== undefined;

/** `75` becomes `0.75`. Undefined when it is no number. */
export const shareOfPercent = (percent: string): string | undefined => moved(percent, 2);

/** `0.75` becomes `75`. Undefined when it is no number. */
export const percentOfShare = (share: string): string | undefined => moved(share, -2);

/** The same number in its shortest form without an exponent: `+1.50` becomes `1.5`. Undefined when it is no number. */
export const plainDecimal = (text: string): string | undefined => moved(text, 0);

/** The text with a decimal point where it has a decimal comma: `1,5` becomes `1.5`. `1,000` may be a thousand: it stays, as does anything else. */
export const pointed = (text: string): string =>
  /^[^.,]*,[^.,]*$/.test(text) && !/,\d{3}$/.test(text) ? text.replace(',', '.') : text;

/** A share to as many places as Moodle keeps. */
export const roundedDecimal = (value: Exact): string => plainDecimal(toDecimal(value, PLACES)) ?? '0';

const PLACES = 7;

/** The middle of an interval and how far it reaches, exactly. Undefined unless both ends are numbers in order. */
export function middleOf(
  low: string,
  high: string,
): { readonly value: string; readonly reach: string } | undefined {
  const [a, b] = [read(low), read(high)];
  if (!a || !b) return undefined;
  const places = Math.max(a.places, b.places);
  const [from, to] = [unitsAt(a, places), unitsAt(b, places)];
  if (from > to) return undefined;
  // Half of n is five tenths of it, so the result still ends.
  const half = (units: bigint) => print({ units: units * 5n, places: places + 1 });
  return { value: half(from + to), reach: half(to - from) };
}

/** The sum of decimals. Throws RangeError for what is none. */
export function sumOfDecimals(texts: readonly string[]): string {
  const decimals = texts.map((text) => read(text) ?? notADecimal(text));
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places));
  return print({ units: decimals.reduce((sum, decimal) => sum + unitsAt(decimal, places), 0n), places });
}

function moved(text: string, places: number): string | undefined {
  const decimal = read(text);
  return decimal && print({ units: decimal.units, places: decimal.places + places });
}

function read(text: string): Decimal | undefined {
  const [, sign, whole = '', rest = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || whole + rest === '' || Math.abs(Number(exponent)) > LARGEST_EXPONENT)
    return undefined;
  const units = BigInt(whole + rest);
  return { units: sign === '-' ? -units : units, places: rest.length - Number(exponent) };
}

const unitsAt = ({ units, places }: Decimal, wanted: number): bigint =>
  units * 10n ** BigInt(wanted - places);

function print({ units, places }: Decimal): string {
  if (units === 0n) return '0';
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString();
  if (places <= 0) return sign + digits + '0'.repeat(-places);
  const padded = digits.padStart(places + 1, '0');
  const rest = padded.slice(-places).replace(/0+$/, '');
  return sign + padded.slice(0, -places) + (rest === '' ? '' : `.${rest}`);
}

function notADecimal(text: string): never {
  throw new RangeError(`Not a decimal: ${text.slice(0, 40)}`);
}
