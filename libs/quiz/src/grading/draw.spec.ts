import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PoolTooSmallError } from './draw.errors.js';
import { drawOptionOrder, drawOrder, drawQuestions, drawVariant } from './draw.js';
import type { NumericalPayload } from './numerical/numerical.payload.js';
import type { OrderingPayload } from './ordering/ordering.payload.js';
import type { SingleChoicePayload } from './single-choice/single-choice.kind.js';

const question = (ids: string[], rest: Partial<SingleChoicePayload> = {}): SingleChoicePayload => ({
  kind: 'SINGLE_CHOICE',
  stem: 'Which?',
  options: ids.map((id, index) => ({ id, content: id, fraction: index === 0 ? '1' : '0', feedback: null })),
  feedback: null,
  shuffle: true,
  ...rest,
});

const seeds = (count: number) => Array.from({ length: count }, (_, index) => `attempt-${index}`);

/** Pearson's statistic against a uniform distribution over `cells` outcomes. */
function chiSquare(outcomes: string[], cells: number): number {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const expected = outcomes.length / cells;
  const seen = [...counts.values()].reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  return seen + (cells - counts.size) * expected;
}

/** Every way to fill the slots, no question twice. */
const allDraws = (
  [first, ...rest]: readonly (readonly string[])[],
  taken: readonly string[] = [],
): string[][] =>
  first === undefined
    ? [[...taken]]
    : first.filter((id) => !taken.includes(id)).flatMap((id) => allDraws(rest, [...taken, id]));

/** When the questions of a draw were seen last, latest first. */
const agesOf = (draw: readonly string[], seenAt: Record<string, number>): string =>
  draw
    .map((id) => seenAt[id] ?? 0)
    .sort((a, b) => b - a)
    .join('');

describe('option order', () => {
  const four = question(['a', 'b', 'c', 'd']);

  it('is a permutation, the same for the same seed and position', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(100),
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }),
        (seed, position, ids) => {
          const order = drawOptionOrder(question(ids), seed, position, true);
          expect([...order].sort()).toEqual([...ids].sort());
          expect(drawOptionOrder(question(ids), seed, position, true)).toEqual(order);
        },
      ),
    );
  });

  it("stays the author's when quiz, question or kind says so", () => {
    for (const seed of seeds(20)) {
      expect(drawOptionOrder(four, seed, 1, false)).toEqual(['a', 'b', 'c', 'd']);
      expect(drawOptionOrder({ ...four, shuffle: false }, seed, 1, true)).toEqual(['a', 'b', 'c', 'd']);
      const trueFalse = { ...question(['true', 'false']), kind: 'TRUE_FALSE' } as const;
      expect(drawOptionOrder(trueFalse, seed, 1, true)).toEqual(['true', 'false']);
    }
  });

  // The 99.9th percentile of chi-square: 49.73 with 23 degrees of freedom, 37.70 with 15.
  it('gives each of the 24 orders of four options equally often', () => {
    const orders = seeds(12_000).map((seed) => drawOptionOrder(four, seed, 1, true).join(''));
    expect(chiSquare(orders, 24)).toBeLessThan(49.73);
  });

  it('draws for neighbouring positions independently', () => {
    const firsts = seeds(8_000).map((seed) =>
      [1, 2].map((at) => drawOptionOrder(four, seed, at, true)[0]).join(''),
    );
    expect(chiSquare(firsts, 16)).toBeLessThan(37.7);
  });
});

describe('question draw', () => {
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);

  it('takes as many from each pool as asked, in the order of the pools, without repeats', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(6), fc.nat(6), (seed, first, second) => {
        const drawn = drawQuestions(
          [
            { ids: ids('a', 6), count: first },
            { ids: ids('b', 6), count: second },
          ],
          seed,
        );
        expect(drawn.map((id) => id.charAt(0)).join('')).toBe('a'.repeat(first) + 'b'.repeat(second));
        expect(new Set(drawn).size).toBe(first + second);
      }),
    );
  });

  it('depends on the seed and not on the order in which ids come', () => {
    const pool = ids('q', 20);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 20 }), fc.string(), (mixed, seed) => {
        expect(drawQuestions([{ ids: mixed, count: 5 }], seed)).toEqual(
          drawQuestions([{ ids: pool, count: 5 }], seed),
        );
      }),
    );
    expect(new Set(seeds(50).map((seed) => drawQuestions([{ ids: pool, count: 5 }], seed).join())).size).toBe(
      50,
    );
  });

  it('counts a repeated id once', () => {
    expect(() => drawQuestions([{ ids: ['a', 'a'], count: 2 }], 'seed')).toThrow(PoolTooSmallError);
  });

  // The 99.9th percentile of chi-square: 27.88 with 9 degrees of freedom.
  it('draws each pair of five equally often', () => {
    const pairs = seeds(10_000).map((seed) =>
      drawQuestions([{ ids: ids('q', 5), count: 2 }], seed)
        .sort()
        .join(''),
    );
    expect(chiSquare(pairs, 10)).toBeLessThan(27.88);
  });

  it('lets overlapping pools give way to each other, for every seed', () => {
    const pools = [
      { ids: ['a', 'b', 'c'], count: 1 },
      { ids: ['a', 'b'], count: 1 },
      { ids: ['a'], count: 1 },
    ];
    for (const seed of seeds(50)) expect(drawQuestions(pools, seed)).toEqual(['c', 'b', 'a']);
  });

  it('keeps the order of a pool that gives all it has, whatever overlaps it', () => {
    for (const seed of seeds(50)) {
      const [, ...whole] = drawQuestions(
        [
          { ids: ['a', 'b', 'c', 'd'], count: 1 },
          { ids: ['c', 'a', 'b'], count: 3 },
        ],
        seed,
      );
      expect(whole).toEqual(['c', 'a', 'b']);
    }
  });

  it('prefers what was never seen, then what was seen longest ago', () => {
    const lastSeen = new Map([
      ['a', 2],
      ['b', 1],
      ['c', 2],
    ]);
    const drawn = (count: number) =>
      new Set(
        seeds(50).map((seed) =>
          drawQuestions([{ ids: ['a', 'b', 'c', 'd', 'e'], count }], seed, lastSeen)
            .sort()
            .join(''),
        ),
      );
    expect(drawn(2)).toEqual(new Set(['de']));
    expect(drawn(3)).toEqual(new Set(['bde']));
    expect(drawn(4)).toEqual(new Set(['abde', 'bcde']));
  });

  it('repeats no question where pools that overlap can give way to each other', () => {
    const pools = [
      { ids: ['a', 'b', 'c'], count: 1 },
      { ids: ['a', 'd'], count: 1 },
    ];
    const lastSeen = new Map([
      ['c', 1],
      ['d', 1],
    ]);
    for (const seed of seeds(200)) expect(drawQuestions(pools, seed, lastSeen)).toEqual(['b', 'a']);
  });

  it('draws the least recently seen that any draw could, whatever overlaps', () => {
    const pool = fc.record({
      ids: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }),
      count: fc.integer({ min: 0, max: 3 }),
    });
    const seen = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(
        fc.array(pool, { minLength: 1, maxLength: 3 }),
        seen,
        fc.string(),
        (pools, seenAt, seed) => {
          const slots = pools.flatMap(({ ids: own, count }) => Array<string[]>(count).fill(own));
          const ages = allDraws(slots).map((draw) => agesOf(draw, seenAt));
          fc.pre(ages.length > 0);
          const drawn = drawQuestions(pools, seed, new Map(Object.entries(seenAt)));
          expect(new Set(drawn).size).toBe(slots.length);
          expect(ages.toSorted()[0]).toBe(agesOf(drawn, seenAt));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('repeats no question over attempts until the pool is used up', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 5, max: 12 }),
      fc.string(),
      (count, size, seed) => {
        const lastSeen = new Map<string, number>();
        const attempts = Math.floor(size / count);
        for (let attempt = 1; attempt <= attempts; attempt += 1)
          for (const id of drawQuestions([{ ids: ids('q', size), count }], `${seed}${attempt}`, lastSeen))
            lastSeen.set(id, attempt);
        expect(lastSeen.size).toBe(attempts * count);
      },
    );
    fc.assert(property);
  });

  it('says which pool is too small', () => {
    const alone = () =>
      drawQuestions(
        [
          { ids: ['a'], count: 1 },
          { ids: ['b', 'c'], count: 3 },
        ],
        'seed',
      );
    expect(alone).toThrow(
      expect.objectContaining({ code: 'QUIZ.POOL_TOO_SMALL', pool: 1, wanted: 3, available: 2 }),
    );
    const shared = () =>
      drawQuestions(
        [
          { ids: ['a', 'b'], count: 2 },
          { ids: ['b', 'c'], count: 2 },
        ],
        'seed',
      );
    expect(shared).toThrow(expect.objectContaining({ pool: 1, wanted: 2, available: 1 }));
  });

  it('refuses counts that are no counts', () => {
    for (const count of [-1, 0.5, Number.NaN])
      expect(() => drawQuestions([{ ids: ['a'], count }], 's')).toThrow(RangeError);
  });

  it('gives the questions that stored attempts were given', () => {
    const pools = [
      { ids: ids('a', 9), count: 3 },
      { ids: ids('b', 9), count: 2 },
    ];
    expect(drawQuestions(pools, '0198c1d2-7d0a-7c3e').join()).toBe('a2,a8,a5,b6,b5');
    expect(drawOptionOrder(question(['a', 'b', 'c', 'd', 'e']), '0198c1d2-7d0a-7c3e', 4, true).join()).toBe(
      'd,c,e,b,a',
    );
  });
});

describe('the order of questions', () => {
  it('is shuffled within sections only, the same for the same seed', () => {
    const sections = [0, 0, 0, 0, 1, 1, 1, 1, 1];
    const orders = seeds(50).map((seed) => drawOrder(sections, seed));
    for (const order of orders) {
      expect([...order].sort()).toEqual(sections.map((_, index) => index));
      expect(order.map((index) => sections[index])).toEqual(sections);
    }
    expect(new Set(orders.map(String)).size).toBeGreaterThan(45);
    expect(drawOrder(sections, 'attempt-0')).toEqual(orders[0]);
  });
});

describe('the variant of a question', () => {
  const variant = (id: string) => ({ id, values: {}, answers: {} });
  const sum = (...ids: string[]): NumericalPayload => ({
    kind: 'NUMERICAL',
    stem: 'How many?',
    answers: [],
    decimalMark: 'POINT',
    units: null,
    values: {},
    variants: ids.map(variant),
    feedback: null,
  });
  const drawn = (...ids: string[]) => seeds(2000).map((seed) => drawVariant(sum(...ids), seed, 3));

  it('is the same for the same seed and position, however the author lists them', () => {
    expect(drawn('a', 'b', 'c')).toEqual(drawn('c', 'a', 'b'));
    const others = seeds(2000).map((seed) => drawVariant(sum('a', 'b', 'c'), seed, 4));
    expect(others).not.toEqual(drawn('a', 'b', 'c'));
  });

  it('is each equally often', () => {
    const outcomes = drawn('a', 'b', 'c').map(String);
    // Two degrees of freedom: 13.8 is exceeded once in a thousand, and these seeds never change.
    expect(chiSquare(outcomes, 3)).toBeLessThan(13.8);
  });

  it('is none for a question that has but one form', () => {
    expect(drawVariant(sum(), 'seed', 0)).toBeNull();
    expect(drawVariant(question(['a', 'b']), 'seed', 0)).toBeNull();
  });
});

it('an order that would tell the key is shuffled whatever quiz and author say', () => {
  const ordering: OrderingPayload = {
    kind: 'ORDERING',
    stem: 'What first?',
    items: ['a', 'b', 'c', 'd'].map((id) => ({ id, content: id, feedback: null })),
    credit: 'DISTANCE',
    feedback: null,
  };
  const orders = seeds(20).map((seed) => drawOptionOrder(ordering, seed, 0, false).join(''));
  expect(new Set(orders).size).toBeGreaterThan(5);
});
