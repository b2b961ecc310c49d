import fc from 'fast-check';
import type { QuestionPayload } from '../kinds.js';

const LISTS = ['options', 'stems', 'gaps', 'zones', 'choices', 'spots', 'parts', 'criteria'];

/** An order for lists of any length: entry `n` stands where the `n`th of these numbers ranks. */
export type Order = readonly number[];

export const orders: fc.Arbitrary<Order> = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });

/**
 * The same question with every list of parts in another order, those inside its parts as well, except where the order is the
 * key or the engine's own.
 */
export const permuted = (payload: QuestionPayload, order: Order): QuestionPayload =>
  permutedEntry(payload, order) as QuestionPayload;

function permutedEntry(value: unknown, order: Order): unknown {
  if (Array.isArray(value)) return value.map((entry) => permutedEntry(entry, order));
  if (typeof value !== 'object' || value === null) return value;
  const fixed = 'kind' in value && value.kind === 'TRUE_FALSE';
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => {
      const inner = permutedEntry(part, order);
      return [name, Array.isArray(inner) && LISTS.includes(name) && !fixed ? sorted(inner, order) : inner];
    }),
  );
}

const sorted = (entries: readonly unknown[], order: Order): unknown[] =>
  entries
    .map((entry, index) => ({ entry, rank: order[index % order.length] ?? 0 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
