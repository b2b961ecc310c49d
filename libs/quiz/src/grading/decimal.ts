import { compare, magnitude, ratio, type Exact } from './exact.js';

const DECIMAL = /^(-?)(\d{1,60})(?:\.(\d{1,18}))?$/;
const RATIO = /^(-?\d{1,60})\/(\d{1,60})$/;

/** Denominators up to 20 whose ratios no decimal can write in full. */
const ENDLESS = [3n, 6n, 7n, 9n, 11n, 12n, 13n, 14n, 15n, 17n, 18n, 19n];
const PLACES_THAT_SHOW_A_RATIO = 5;
const PLACES_THAT_A_FLOAT_KEEPS = 12;

/**
 * Reads a decimal (`0.25`, `-1`) or a ratio (`1/3`). A decimal of five or more places that is a ratio with a denominator
 * up to 20, rounded or cut, is read as that ratio: `0.33333` is a third, because three of them are meant to be the whole.
 * Throws RangeError for anything else, exponents included.
 */
export function exact(value: string | number): Exact {
  return readRatio(String(value)) ?? readDecimal(String(value), 0) ?? refuse(value);
}

/** Reads a percentage by the rules of {@link exact}: `75` is 3/4, `33.33333` is 1/3. */
export function percent(value: string | number): Exact {
  return readDecimal(String(value), 2) ?? refuse(value);
}

/** Text that {@link exact} reads back to the same number: `-1/3`, `0`, `1`, `1/2`. For storing what must stay exact. */
export function formatExact(value: Exact): string {
  return value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
}

/** To show or to store in a decimal column: `places` digits after the point, halves away from zero. */
export function toDecimal(value: Exact, places: number): string {
  const doubled = 2n * magnitude(value.numerator) * 10n ** BigInt(places);
  const units = (doubled + value.denominator) / (2n * value.denominator);
  return pointed(value.numerator < 0n ? -units : units, places);
}

/** As {@link toDecimal}, but never shows more than there is: 74.999 with two places is `74.99`. */
export function toDecimalDown(value: Exact, places: number): string {
  const scaled = value.numerator * 10n ** BigInt(places);
  const cut = scaled / value.denominator;
  return pointed(cut * value.denominator > scaled ? cut - 1n : cut, places);
}

/** The nearest double. For statistics and for the wire, never for a decision. */
export const toNumber = (value: Exact): number => Number(toDecimal(value, 20));

function readRatio(text: string): Exact | undefined {
  const [, numerator, denominator] = RATIO.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined || BigInt(denominator) === 0n) return undefined;
  return ratio(BigInt(numerator), BigInt(denominator));
}

function readDecimal(text: string, shift: number): Exact | undefined {
  const [, minus, whole, rest = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const units = BigInt(whole + rest);
  const places = rest.length + shift;
  return meant(minus ? -units : units, places);
}

function meant(units: bigint, places: number): Exact {
  const written = ratio(units, 10n ** BigInt(places));
  if (places < PLACES_THAT_SHOW_A_RATIO) return written;
  const precision = 10n ** BigInt(Math.min(places, PLACES_THAT_A_FLOAT_KEEPS));
  const ratios = ENDLESS.map((denominator) => nearestRatio(written, denominator));
  return ratios.find((candidate) => differByLess(candidate, written, precision)) ?? written;
}

function nearestRatio(value: Exact, denominator: bigint): Exact {
  const doubled = 2n * magnitude(value.numerator) * denominator;
  const nearest = (doubled + value.denominator) / (2n * value.denominator);
  return ratio(value.numerator < 0n ? -nearest : nearest, denominator);
}

function differByLess(a: Exact, b: Exact, precision: bigint): boolean {
  const difference = magnitude(a.numerator * b.denominator - b.numerator * a.denominator);
  return compare(ratio(difference, a.denominator * b.denominator), ratio(1n, precision)) < 0;
}

function pointed(units: bigint, places: number): string {
  const digits = magnitude(units)
    .toString()
    .padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function refuse(value: string | number): never {
  throw new RangeError(`Not a decimal or a ratio: ${String(value).slice(0, 40)}`);
}
