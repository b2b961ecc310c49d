import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equalShares, percentOfShare, shareOfPercent } from './shares.js';

describe('shares of a mark', () => {
  it.each([
    ['1/3', '33.33333'],
    ['0.5', '50'],
    ['-1', '-100'],
    ['0', '0'],
    ['', ''],
    ['x', ''],
  ])('%s is read as %s %%', (share, percent) => expect(percentOfShare(share)).toBe(percent));

  it.each([
    ['50', '0.5'],
    ['33.33333', '0.3333333'],
    ['-25 %', '-0.25'],
    ['12,5', '0.125'],
    ['100', '1'],
    ['0', '0'],
    ['-0', '0'],
    ['much', null],
    ['', null],
  ])('%s %% is written as %s', (percent, share) => expect(shareOfPercent(percent)).toBe(share));

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (hundredths) => {
        const percent = percentOfShare(String(hundredths / 10_000));
        expect(percentOfShare(shareOfPercent(percent) ?? 'lost')).toBe(percent);
      }),
    );
  });

  it('divides the mark among the right options', () => {
    expect(equalShares([true, false, true])).toEqual(['1/2', '-1/2', '1/2']);
    expect(equalShares([false, true])).toEqual(['-1', '1']);
  });
});
