import { describe, expect, it } from '@jest/globals';
import { fnv1a64, shuffled, sourceOf, splitmix64, xoshiro128 } from './random.js';

describe('against the published values of each algorithm', () => {
  it('FNV-1a, 64 bits', () => {
    expect(['', 'a', 'foobar'].map((text) => fnv1a64(text).toString(16))).toEqual([
      'cbf29ce484222325',
      'af63dc4c8601ec8c',
      '85944171f73967e8',
    ]);
  });

  it('splitmix64', () => {
    const next = splitmix64(1234567n);
    expect([next(), next(), next()].map(String)).toEqual([
      '6457827717110365317',
      '3203168211198807973',
      '9817491932198370423',
    ]);
  });

  it('xoshiro128** 1.1', () => {
    const source = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, source)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('shuffling', () => {
  it('gives the order that stored attempts were given', () => {
    expect(shuffled(['a', 'b', 'c', 'd', 'e', 'f'], sourceOf('0198c1d2/options/3')).join('')).toBe('cdbfea');
  });

  it('leaves its argument alone', () => {
    const items = ['a', 'b', 'c'];
    shuffled(items, sourceOf('seed'));
    expect(items).toEqual(['a', 'b', 'c']);
  });

  it('does not favour small numbers where the range does not divide evenly', () => {
    // 2^32 is one more than a multiple of three: the highest word would give zero a chance too many.
    const words = [0xffffffff, 2, 0, 0];
    expect(shuffled(['a', 'b', 'c'], () => words.shift() ?? 0)).toEqual(['c', 'a', 'b']);
  });
});
