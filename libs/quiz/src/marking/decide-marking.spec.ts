import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExact } from '../grading/index.js';
import { agree, refusalOf, settledFraction, stageOf, type GivenMark } from './decide-marking.js';

const given = (
  role: GivenMark['role'],
  fraction: string,
  levels: Record<string, string> = { a: fraction },
): GivenMark => ({ role, markerId: `${role} marker`, levels, fraction });

const settled = (markings: GivenMark[], needsSecond: boolean): string | null => {
  const fraction = settledFraction(markings, needsSecond);
  return fraction && formatExact(fraction);
};

describe('the mark of an answer', () => {
  it.each<[string, GivenMark[], boolean, string | null]>([
    ['waits for the first marker', [], false, null],
    ['is the first marking where no second is due', [given('FIRST', '1/3')], false, '1/3'],
    ['waits for the second marker where one is due', [given('FIRST', '1/3')], true, null],
    ['is what both gave', [given('FIRST', '1/3'), given('SECOND', '1/3')], true, '1/3'],
    ['is the mean within a tenth', [given('FIRST', '1/2'), given('SECOND', '3/5')], true, '11/20'],
    ['waits beyond a tenth', [given('FIRST', '1/2'), given('SECOND', '61/100')], true, null],
    ['is the final one', [given('FIRST', '1/2'), given('SECOND', '1'), given('FINAL', '3/4')], true, '3/4'],
  ])('%s', (_, markings, needsSecond, fraction) => expect(settled(markings, needsSecond)).toBe(fraction));

  it('does not depend on who was first', () => {
    const share = fc.integer({ min: 0, max: 40 }).map((points) => `${points}/40`);
    fc.assert(
      fc.property(share, share, (one, other) => {
        const there = [given('FIRST', one), given('SECOND', other)];
        const back = [given('FIRST', other), given('SECOND', one)];
        expect(settled(there, true)).toBe(settled(back, true));
      }),
    );
  });

  it('counts the same levels as agreement, and others by their share', () => {
    expect(agree(given('FIRST', '1', { a: 'x' }), given('SECOND', '0', { a: 'x' }))).toBe(true);
    expect(agree(given('FIRST', '1/2', { a: 'x', b: 'y' }), given('SECOND', '1/2', { a: 'y', b: 'x' }))).toBe(
      true,
    );
  });
});

describe('who may mark', () => {
  const marker = { id: 'm', isAdministrator: false };
  const administrator = { ...marker, isAdministrator: true };
  const byMe = [{ markerId: 'm' }];
  const both = [...byMe, { markerId: 'other' }];

  it('is never the learner', () => expect(refusalOf('FIRST', 'm', [], administrator)).toBe('OWN_ANSWER'));

  it('is somebody else for the second marking', () => {
    expect(refusalOf('FIRST', 'l', [], marker)).toBeNull();
    expect(refusalOf('SECOND', 'l', byMe, administrator)).toBe('MARKED_BY_YOU');
    expect(refusalOf('SECOND', 'l', [{ markerId: 'other' }], marker)).toBeNull();
  });

  it('is a third person for the final one, or an administrator', () => {
    expect(refusalOf('FINAL', 'l', both, marker)).toBe('MARKED_BY_YOU');
    expect(refusalOf('FINAL', 'l', both, administrator)).toBeNull();
    expect(refusalOf('FINAL', 'l', [{ markerId: 'x' }, { markerId: 'y' }], marker)).toBeNull();
  });

  it('follows from how many have marked', () => {
    expect([0, 1, 2, 3].map((count) => stageOf(true, both.slice(0, count)))).toEqual([
      'FIRST',
      'SECOND',
      'FINAL',
      'FINAL',
    ]);
    expect(stageOf(false, [])).toBe('DONE');
  });
});
