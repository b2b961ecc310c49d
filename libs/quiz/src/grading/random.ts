/**
 * Randomness that can be replayed: stored attempts depend on it for ever, so it may be added to but never changed.
 * A text seed is hashed by FNV-1a (64 bits, draft-eastlake-fnv), spread by splitmix64 (Steele, Lea and Flood 2014) and
 * drives xoshiro128** 1.1 (Blackman and Vigna 2018, prng.di.unimi.it).
 */
export type State = [number, number, number, number];

/** Draws the next unsigned 32-bit integer. */
export type Source = () => number;

const BITS_64 = (1n << 64n) - 1n;
const RANGE = 2 ** 32;

export function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & BITS_64;
  return hash;
}

export function splitmix64(seed: bigint): () => bigint {
  let state = seed & BITS_64;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & BITS_64;
    let word = state;
    word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & BITS_64;
    word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & BITS_64;
    return word ^ (word >> 31n);
  };
}

export function xoshiro128(initial: State): Source {
  let [a, b, c, d] = initial;
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
}

export function sourceOf(seed: string): Source {
  const next = splitmix64(fnv1a64(seed));
  const [high, low] = [next(), next()];
  return xoshiro128([word(high >> 32n), word(high), word(low >> 32n), word(low)]);
}

/** A new array in random order, every order equally likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], source: Source): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(below(rest.length, source), 1));
}

function below(limit: number, source: Source): number {
  const fair = RANGE - (RANGE % limit);
  for (;;) {
    const drawn = source();
    // A remainder of the last, incomplete run would favour the small numbers.
    if (drawn < fair) return drawn % limit;
  }
}

const word = (value: bigint): number => Number(value & 0xffffffffn);

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
