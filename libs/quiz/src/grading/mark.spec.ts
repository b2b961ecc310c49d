import { describe, expect, it } from '@jest/globals';
import { exact, formatExact } from './decimal.js';
import { markOf } from './engine.js';
import type { PartGrade } from './kind.js';
import { blank, marked, markOfParts, needsMarking, ruleOf, stateOf } from './mark.js';

const part = (weight: string, fraction: string | null): PartGrade => ({
  ...(fraction === null ? blank : marked(exact(fraction), ruleOf('ANY'))),
  id: 'p',
  weight: exact(weight),
  given: null,
  expected: null,
  feedback: null,
});

const whole = (...parts: PartGrade[]) => {
  const { state, fraction } = markOfParts(parts);
  return [state, formatExact(fraction)];
};

describe('the state of a mark', () => {
  it.each([
    ['1', 'RIGHT'],
    ['0.99', 'PARTLY_RIGHT'],
    ['0', 'WRONG'],
    ['-1', 'WRONG'],
  ])('%s is %s', (fraction, state) => expect(stateOf(exact(fraction))).toBe(state));
});

describe('the mark of parts', () => {
  it('is their mean by weight', () => {
    expect(whole(part('1', '1'), part('2', '0.5'))).toEqual(['PARTLY_RIGHT', '2/3']);
    expect(whole(part('1/3', '1'), part('5', '1'))).toEqual(['RIGHT', '1']);
  });

  it('counts a blank among answers as nothing, and blanks alone as not answered', () => {
    expect(whole(part('1', '1'), part('1', null))).toEqual(['PARTLY_RIGHT', '1/2']);
    expect(whole(part('1', '0'), part('1', null))).toEqual(['WRONG', '0']);
    expect(whole(part('1', null), part('1', null))).toEqual(['NOT_ANSWERED', '0']);
  });
});

it('a mark that is not there is not counted', () => {
  const grade = { ...needsMarking, answered: true, parts: [], feedback: null, answerFeedback: null };
  expect(() => markOf(grade)).toThrow(/NEEDS_MARKING/);
});
