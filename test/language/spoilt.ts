import fc from 'fast-check';

const JUNK: readonly unknown[] = [
  ...[undefined, null, '', ' ', 'x', 'a b', '[[9]] **x', '<b>', 'http://x', '-1', '7', 0, -1, 1.5, 10_000],
  ...[true, false, [], {}, ['a', 'a'], [[]], { type: 'NOTHING' }, 'x'.repeat(21_000)],
];

/** A JSON value that somebody got wrong in a few places: something left out, put elsewhere, said twice or of another kind. */
export const spoilt = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.record({ step: fc.nat(), how: fc.nat(4), junk: fc.constantFrom(...JUNK) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((faults) => faults.reduce(spoil, structuredClone(value)));

interface Fault {
  step: number;
  how: number;
  junk: unknown;
}

function spoil(value: unknown, { step, how, junk: shared }: Fault): unknown {
  const junk = structuredClone(shared);
  const places = placesIn(value);
  const place = places[step % Math.max(places.length, 1)];
  if (!place) return junk;
  const { holder, key } = place;
  if (how === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (how === 1 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (how === 2) (holder as Record<string, unknown>)[`${key}x`] = junk;
  else (holder as Record<string, unknown>)[key] = junk;
  return value;
}

interface Place {
  holder: object;
  key: string;
}

const placesIn = (value: unknown): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [{ holder: value, key }, ...placesIn(part)])
    : [];
