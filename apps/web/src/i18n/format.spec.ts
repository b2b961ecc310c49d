import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatIn } from './format.js';

const { mark } = formatIn('en-GB');

it('writes a mark with what it has been given, up to two decimals', () => {
  expect([0, 62.5, 75, 91.666666, 100].map(mark)).toEqual(['0%', '62.5%', '75%', '91.66%', '100%']);
  for (let hundredths = 0; hundredths <= 10_000; hundredths += 1)
    expect(mark(100 * (hundredths / 10_000))).toBe(`${hundredths / 100}%`);
});

it('shows no mark as a greater one: who has missed a pass mark does not seem to have reached it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
      const percent = millionths / 1_000_000;
      expect(Number(mark(percent).replace('%', ''))).toBeLessThanOrEqual(percent + 1e-8);
    }),
  );
});
