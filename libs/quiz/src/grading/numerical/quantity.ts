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
  if (text.endsWith(name)) return text.slice(0, -name.length);
  return text.startsWith(name) ? text.slice(name.length) : undefined;
}

/** `5 lightyears`: what stands before the first letter, if that is a number. */
function readForeign(text: string, mark: NumericalPayload['decimalMark']): Quantity | undefined {
  const [number = ''] = /^[^\p{L}%°$€£]*/u.exec(text) ?? [];
  const value = readNumber(number, mark);
  return value && { value, unit: null };
}
