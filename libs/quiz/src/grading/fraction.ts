import { exact } from './decimal.js';
import { compare, one, type Exact } from './exact.js';

// A regrade marks the same answers thousands of times, and reading a fraction costs more than adding it.
const known = new WeakMap<object, Exact>();

/** The fraction of an option or an answer of a checked payload. */
export function fractionOf(entry: { readonly fraction: string }): Exact {
  const found = known.get(entry);
  if (found) return found;
  const fraction = exact(entry.fraction);
  known.set(entry, fraction);
  return fraction;
}

export const earnsAll = (entry: { readonly fraction: string }): boolean =>
  compare(fractionOf(entry), one) === 0;
