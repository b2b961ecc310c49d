import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exact, formatExact, percent, toDecimal, toDecimalDown, toNumber } from './decimal.js';
import { ratio } from './exact.js';

const read = (value: string | number) => formatExact(exact(value));

describe('reading', () => {
  it.each([
    ['0', '0'],
    ['1', '1'],
    ['-1', '-1'],
    ['0.5', '1/2'],
    ['-0.25', '-1/4'],
    ['0.8', '4/5'],
    ['1/3', '1/3'],
    ['-2/6', '-1/3'],
    ['0.3333', '3333/10000'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['0.3333333', '1/3'],
    ['0.33333', '1/3'],
    ['0.6666667', '2/3'],
    ['0.6666666', '2/3'],
    ['-0.1666667', '-1/6'],
    ['0.8333333', '5/6'],
    ['0.1428571', '1/7'],
    ['0.1111111', '1/9'],
    ['0.0526316', '1/19'],
    [1 / 3, '1/3'],
  ])('%s was rounded or cut from %s', (written, expected) => expect(read(written)).toBe(expected));

  it('leaves a decimal alone that is no such ratio', () => {
    expect(read('0.49999')).toBe('49999/100000');
    expect(read('0.999999')).toBe('999999/1000000');
    expect(read('0.33334')).toBe('1/3');
    expect(read('0.33335')).toBe('6667/20000');
  });

  it('reads percentages by the same rules', () => {
    expect(
      [75, '33.33333', '66.667', 12.5, '-50', '33.33'].map((value) => formatExact(percent(value))),
    ).toEqual(['3/4', '1/3', '2/3', '1/8', '-1/2', '3333/10000']);
  });

  it.each(['', ' 1', '1e-7', '.5', '5.', '1/0', '1/', 'NaN', '0x1', '1,5', '٣', '9'.repeat(61), Number.NaN])(
    'refuses %p',
    (text) => expect(() => exact(text)).toThrow(RangeError),
  );

  it('finds every ratio that seven places were taken from', () => {
    const ratios = fc
      .integer({ min: 1, max: 20 })
      .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
    fc.assert(
      fc.property(ratios, fc.boolean(), ([n, d], rounded) => {
        const value = ratio(BigInt(n), BigInt(d));
        expect(read(rounded ? toDecimal(value, 7) : toDecimalDown(value, 7))).toBe(formatExact(value));
      }),
    );
  });

  it('keeps every decimal of up to four places as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (units) => {
        const value = ratio(BigInt(units), 10_000n);
        expect(read(toDecimal(value, 4))).toBe(formatExact(value));
      }),
    );
  });

  it('reads back what it formatted', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.bigInt({ min: 1n, max: 10n ** 40n }),
        (n, d) => {
          expect(read(formatExact(ratio(n, d)))).toBe(formatExact(ratio(n, d)));
        },
      ),
    );
  });
});

describe('showing', () => {
  it('rounds halves away from zero, and shows no negative zero', () => {
    expect(toDecimal(ratio(1n, 8n), 2)).toBe('0.13');
    expect(toDecimal(ratio(-1n, 8n), 2)).toBe('-0.13');
    expect(toDecimal(ratio(-1n, 1000n), 2)).toBe('0.00');
    expect(toDecimal(ratio(5n, 2n), 0)).toBe('3');
    expect(toDecimal(ratio(2n, 3n), 7)).toBe('0.6666667');
  });

  it('shows no more than there is when asked to cut', () => {
    expect(toDecimalDown(ratio(74_999n, 1000n), 2)).toBe('74.99');
    expect(toDecimalDown(ratio(-1n, 3n), 2)).toBe('-0.34');
    expect(toDecimalDown(ratio(3n, 4n), 2)).toBe('0.75');
  });

  it('gives the nearest double', () => {
    expect(toNumber(ratio(1n, 3n))).toBe(1 / 3);
    expect(toNumber(ratio(-4n, 5n))).toBe(-0.8);
  });
});
