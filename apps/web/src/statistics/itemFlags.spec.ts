import { describe, expect, it } from '@jest/globals';
import { flagsOf } from './itemFlags.js';
import type { Item, OptionShare } from './statisticsQuery.js';

const item = (given: Partial<Item>): Item => ({
  ...{ questionVersionId: 'v', questionKey: 'q', questionVersion: 1, kind: 'SINGLE_CHOICE', stem: 'Which?' },
  ...{
    n: 60,
    facility: 0.6,
    standardDeviation: 0.5,
    randomGuessScore: 0.25,
    intendedWeight: 10,
    effectiveWeight: 10,
  },
  ...{ discriminationIndex: 40, discriminativeEfficiency: 60, pointBiserial: 0.5 },
  ...given,
});

const option = (optionId: string, fraction: string, chosen: number[]): OptionShare => ({
  ...{ partId: null, part: null, optionId, label: optionId, fraction, chosen },
  share: chosen.map((n) => n / 20),
});

const sound = [option('a', '1', [6, 12, 18]), option('b', '0', [8, 5, 1]), option('c', '-1/3', [6, 3, 1])];

describe('what is to be looked at in a question', () => {
  it('is nothing in a sound one', () => expect(flagsOf(item({}), sound)).toEqual([]));

  it.each<[string, Partial<Item>]>([
    ['keyWrong', { discriminationIndex: -12 }],
    ['weak', { discriminationIndex: 8 }],
    ['veryHard', { facility: 0.1, randomGuessScore: null }],
    ['veryEasy', { facility: 0.98, discriminationIndex: 8 }],
    ['guessed', { facility: 0.24 }],
  ])('is that it is %s', (flag, given) => expect(flagsOf(item(given), sound)).toEqual([flag]));

  it('is a wrong option that the best choose', () => {
    const fooled = [option('a', '1', [15, 10, 5]), option('b', '0', [5, 10, 15])];
    expect(flagsOf(item({}), fooled)).toEqual(['strongFooled']);
  });

  it('is a wrong option that nobody chooses, once enough were asked', () => {
    const idle = [...sound, option('d', '0', [0, 1, 0])];
    expect(flagsOf(item({}), idle)).toEqual(['idleOption']);
    expect(flagsOf(item({ n: 12 }), idle)).toEqual([]);
  });

  it('is not that nobody points beside every spot of an image', () => {
    expect(flagsOf(item({}), [...sound, option('*', '0', [0, 0, 0])])).toEqual([]);
  });

  it('is not discrimination where there are too few to tell', () => {
    expect(flagsOf(item({ n: 4, discriminationIndex: null }), sound)).toEqual([]);
  });
});
