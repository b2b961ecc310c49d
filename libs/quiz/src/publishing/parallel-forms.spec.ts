import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideIntoForms, type FormItem } from './parallel-forms.js';

const items = fc
  .array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 })
  .map((facilities) => facilities.map((facility, index): FormItem => ({ key: `q${index}`, facility })));

const mean = (keys: string[], of: FormItem[]): number => {
  const known = keys.map((key) => of.find((item) => item.key === key)?.facility ?? 0);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

describe('two parallel forms', () => {
  it('share no item, have as many, and leave out one at most', () => {
    fc.assert(
      fc.property(items, (given) => {
        const { a, b } = divideIntoForms(given);
        expect(new Set([...a, ...b]).size).toBe(a.length + b.length);
        expect(a).toHaveLength(b.length);
        expect(a.length).toBe(Math.floor(given.length / 2));
      }),
    );
  });

  it('are the same whatever the order of the items', () => {
    fc.assert(
      fc.property(
        items.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, mixed]) => {
          expect(divideIntoForms(mixed)).toEqual(divideIntoForms(given));
        },
      ),
    );
  });

  it('differ in mean facility by no more than one pair does', () => {
    const known = items.map((given) => given.map((item) => ({ ...item, facility: item.facility ?? 0.5 })));
    fc.assert(
      fc.property(
        known.filter((given) => given.length >= 2),
        (given) => {
          const { a, b } = divideIntoForms(given);
          const facilities = given.map(({ facility }) => facility);
          const range = Math.max(...facilities) - Math.min(...facilities);
          expect(Math.abs(mean(a, given) - mean(b, given))).toBeLessThanOrEqual(range / a.length + 1e-9);
        },
      ),
    );
  });

  it('take turns with the easier item of a pair', () => {
    const given = [0.9, 0.8, 0.6, 0.5].map((facility, index) => ({ key: `q${index}`, facility }));
    expect(divideIntoForms(given)).toEqual({ a: ['q0', 'q3'], b: ['q1', 'q2'] });
  });
});
