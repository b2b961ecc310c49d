import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES, type QuizRules } from '../quiz/quiz-rules.js';
import { chanceOf, cutOff, personalRules, type Allowance } from './personal-rules.js';

const at = (time: string): Date => new Date(`2026-03-01T${time}:00Z`);

const NOTHING: Allowance = { extraMinutes: 0, extraAttempts: 0, opensAt: null, closesAt: null };

const chance = (
  rules: Partial<QuizRules>,
  now: string,
  ends: string[] = [],
  allowance: Partial<Allowance> = {},
) =>
  chanceOf(
    personalRules({ ...DEFAULT_RULES, ...rules }, { ...NOTHING, ...allowance }),
    ends.map(at),
    at(now),
  );

const WINDOW = { opensAt: '2026-03-01T09:00:00Z', closesAt: '2026-03-01T12:00:00Z' };

describe('the next attempt', () => {
  it.each([
    ['without rules', {}, '10:00', [], { kind: 'may-start' }],
    ['before the quiz opens', WINDOW, '08:59', [], { kind: 'not-open', opensAt: at('09:00') }],
    ['as it opens', WINDOW, '09:00', [], { kind: 'may-start' }],
    ['as it closes', WINDOW, '12:00', [], { kind: 'closed', closedAt: at('12:00'), waitUntil: null }],
    ['within the wait', { waitMinutes: 60 }, '10:00', ['09:30'], { kind: 'wait', until: at('10:30') }],
    ['after the wait', { waitMinutes: 60 }, '10:30', ['09:30'], { kind: 'may-start' }],
    [
      'when the wait outlasts the window',
      { ...WINDOW, waitMinutes: 60 },
      '11:30',
      ['11:00'],
      { kind: 'closed', closedAt: at('12:00'), waitUntil: at('12:00') },
    ],
    [
      'when the wait would have outlasted the window, after that',
      { ...WINDOW, waitMinutes: 60 },
      '12:00',
      ['11:30'],
      { kind: 'closed', closedAt: at('12:00'), waitUntil: null },
    ],
    [
      'when none is left',
      { attemptsAllowed: 1 },
      '10:00',
      ['09:00'],
      { kind: 'no-attempts-left', allowed: 1 },
    ],
  ])('%s', (_, rules, now, ends, expected) => {
    expect(chance(rules, now, ends)).toEqual(expected);
  });

  it('follows what a person was granted', () => {
    expect(chance(WINDOW, '08:00', [], { opensAt: at('07:00') })).toEqual({ kind: 'may-start' });
    expect(chance(WINDOW, '13:00', [], { closesAt: at('14:00') })).toEqual({ kind: 'may-start' });
    expect(chance({ attemptsAllowed: 1 }, '10:00', ['09:00'], { extraAttempts: 1 })).toEqual({
      kind: 'may-start',
    });
    expect(
      personalRules({ ...DEFAULT_RULES, timeLimitMinutes: 30 }, { ...NOTHING, extraMinutes: 15 }),
    ).toMatchObject({
      timeLimitMinutes: 45,
    });
    expect(personalRules(DEFAULT_RULES, { ...NOTHING, extraMinutes: 15 }).timeLimitMinutes).toBeNull();
  });
});

describe('an attempt whose quiz closes', () => {
  const cut = (rules: Partial<QuizRules>, start: string, allowance: Partial<Allowance> = {}) =>
    cutOff(personalRules({ ...DEFAULT_RULES, ...rules }, { ...NOTHING, ...allowance }), at(start));
  const timed = { ...WINDOW, timeLimitMinutes: 60 };

  it('before its minutes have passed is cut off then', () => {
    expect(cut(timed, '11:00')).toBeNull();
    expect(cut(timed, '11:00', { extraMinutes: 1 })).toEqual(at('12:00'));
    expect(cut(timed, '11:00', { extraMinutes: 60, closesAt: at('13:00') })).toBeNull();
  });

  it('begins when the quiz opens, and is cut off by nothing without a limit or an end', () => {
    expect(cut({ ...timed, timeLimitMinutes: 181 }, '08:00')).toEqual(at('12:00'));
    expect(cut({ ...timed, timeLimitMinutes: 180 }, '08:00')).toBeNull();
    expect(cut({ ...timed, timeLimitMinutes: null }, '11:59')).toBeNull();
    expect(cut({ ...timed, closesAt: null }, '11:59')).toBeNull();
  });
});
