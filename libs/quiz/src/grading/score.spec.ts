import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exact, formatExact } from './decimal.js';
import { passes, shownPercent, totalScore } from './score.js';

const item = (fraction: string, weight: string | number = 1) => ({
  fraction: exact(fraction),
  weight: exact(weight),
});
const items = (...fractions: string[]) => fractions.map((fraction) => item(fraction));
const right = (count: number) => Array.from({ length: count }, () => '1');
const wrong = (count: number) => Array.from({ length: count }, () => '0');

describe('total score', () => {
  it('weighs the items', () => {
    const score = totalScore([item('0.5', 2), item('1', '0.5'), item('0', '2.5')]);
    expect([score.earned, score.maximum, score.share].map(formatExact)).toEqual(['3/2', '5', '3/10']);
  });

  it('goes below zero when items do', () => {
    expect(formatExact(totalScore(items('-0.5', '0')).share)).toBe('-1/4');
  });

  it('ignores items without weight', () => {
    expect(formatExact(totalScore([item('1'), item('0', 0)]).share)).toBe('1');
  });

  it('refuses to score nothing, and negative weights', () => {
    expect(() => totalScore([])).toThrow(RangeError);
    expect(() => totalScore([item('1', 0)])).toThrow(RangeError);
    expect(() => totalScore([item('1'), item('1', -1)])).toThrow(RangeError);
  });

  it('does not depend on the order of the items', () => {
    const anyItem = fc
      .tuple(fc.constantFrom('1', '0', '0.3333333', '-0.5', '1/7'), fc.constantFrom('1', '2.5', '0.3333333'))
      .map(([fraction, weight]) => item(fraction, weight));
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1 }), (some) => {
        expect(formatExact(totalScore(some).share)).toBe(formatExact(totalScore([...some].reverse()).share));
      }),
    );
  });
});

describe('pass mark', () => {
  it('75 % of 12 items is 9 right ones', () => {
    expect(passes(totalScore(items(...right(9), ...wrong(3))), 75)).toBe(true);
    expect(passes(totalScore(items(...right(8), ...wrong(4))), 75)).toBe(false);
  });

  it('8.9999 of 12 does not round into a pass', () => {
    expect(passes(totalScore(items(...right(8), '0.9999', ...wrong(3))), 75)).toBe(false);
    expect(passes(totalScore(items(...right(8), '0.9999999999', ...wrong(3))), 75)).toBe(false);
  });

  it('eight right, a third and two thirds are nine', () => {
    expect(passes(totalScore(items(...right(8), '0.3333333', '0.6666667', ...wrong(2))), 75)).toBe(true);
    expect(passes(totalScore(items(...right(8), '0.3333333', '0.6666666', ...wrong(2))), 75)).toBe(true);
  });

  it('takes a decimal pass mark at its word, and thirds as thirds', () => {
    const eightOfTwelve = totalScore(items(...right(8), ...wrong(4)));
    expect(passes(eightOfTwelve, 66.66)).toBe(true);
    expect(passes(eightOfTwelve, 66.67)).toBe(false);
    expect(passes(eightOfTwelve, '66.66667')).toBe(true);
  });

  it('is never shown as reached when it is not', () => {
    const score = totalScore(items(...right(8), '0.9999', ...wrong(3)));
    expect(shownPercent(score)).toBe('74.99');
    expect(shownPercent(score, 0)).toBe('74');
    expect(shownPercent(totalScore(items('2/3')), 1)).toBe('66.6');
    expect(shownPercent(totalScore(items(...right(9), ...wrong(3))))).toBe('75.00');
  });
});
