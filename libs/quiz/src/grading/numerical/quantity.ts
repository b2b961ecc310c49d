import { divide, type Exact } from '../exact.js';
import { readNumber } from './number.js';
import type { NumericalPayload, Unit } from './numerical.payload.js';
import type { NumericalResponse } from './numerical.response.js';
import { figure } from './tolerance.js';

/** A number that was read, and the unit that was recognised with it. */
export interface Quantity {
  readonly value: Exact;
  readonly unit: Unit | null;
}

/** Undefined when the text is no number, or has a unit where none is expected. */
export function readQuantity(payload: NumericalPayload, response: NumericalResponse): Quantity | undefined {
  const { units } = payload;
  if (units?.entry === 'TYPED') return readTyped(payload, units.list, response.text);
  const value = readNumber(response.text, payload.decimalMark);
  const unit = units?.list.find(({ name }) => name === response.unit) ?? null;
  return value && { value, unit };
}

/** The number in the first unit of the list. */
export const inFirstUnit = ({ value, unit }: Quantity): Exact =>
  unit ? divide(value, figure(unit.multiplier)) : value;

/** The unit behind the number or before it; a number with a unit that is not on the list is still a number. */
function readTyped(
  { decimalMark }: NumericalPayload,
  list: readonly Unit[],
  text: string,
): Quantity | undefined {
  const bare = readNumber(text, decimalMark);
  if (bare) return { value: bare, unit: null };
  const withUnit = list.flatMap((unit) => {
    const value = readNumber(withoutUnit(text, unit.name) ?? '', decimalMark);
    return value ? [{ value, unit }] : [];
  });
  return withUnit[0] ?? readForeign(text, decimalMark);
}

function withoutUnit(text: string, name: string): string | undefined {
  const [bare, unit] = [withoutSpace(text), withoutSpace(name)];
  if (bare.endsWith(unit)) return bare.slice(0, -unit.length);
  return bare.startsWith(unit) ? bare.slice(unit.length) : undefined;
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** `5 lightyears`, `1e4 frogs`, `frog 100`: the longest number that something else than a number stands behind or before. */
function readForeign(text: string, mark: NumericalPayload['decimalMark']): Quantity | undefined {
  const letters = [...text.matchAll(/[\p{L}%°$€£]/gu)];
  const numbers = [
    ...letters.toReversed().map(({ index }) => text.slice(0, index)),
    ...letters.map(({ 0: letter, index }) => text.slice(index + letter.length)),
  ];
  for (const number of numbers) {
    const value = readNumber(number, mark);
    if (value) return { value, unit: null };
  }
  return undefined;
}
