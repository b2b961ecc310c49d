import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isNumber,
  middleOf,
  percentOfShare,
  plainDecimal,
  shareOfPercent,
  sumOfDecimals,
} from './decimal-text.js';

describe('decimals as text', () => {
  it.each([
    ['100', '1'],
    ['33.33333', '0.3333333'],
    ['-50', '-0.5'],
    ['0', '0'],
    ['-0.0', '0'],
    ['1e2', '1'],
    ['+5.50', '0.055'],
  ])('%s %% is the share %s', (percent, share) => expect(shareOfPercent(percent)).toBe(share));

  it('turn from share to percentage and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (units) => {
        const share = plainDecimal(`${units}e-7`)!;
        expect(shareOfPercent(percentOfShare(share)!)).toBe(share);
      }),
    );
  });

  it.each(['1', '-1.5', '.5', '2.', '6.022e23', '1E-9', '+3'])('%s is one', (text) =>
    expect(isNumber(text)).toBe(true),
  );

  it.each(['', '.', '-', '1,5', 'e5', '1e', '1e999', '0x10', ' 1', '1 ', 'NaN', '١'])('%j is none', (text) =>
    expect(isNumber(text)).toBe(false),
  );

  it('have an exact middle', () => {
    expect(middleOf('1', '2')).toEqual({ value: '1.5', reach: '0.5' });
    expect(middleOf('2', '1')).toBeUndefined();
  });

  it('add up', () => expect(sumOfDecimals(['0.1', '0.2', '1'])).toBe('1.3'));
});
