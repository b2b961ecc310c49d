import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { equalShares } from './multiple-choice.grade.js';
import { multipleChoice, type MultipleChoicePayload } from './multiple-choice.kind.js';

const question = (fractions: readonly string[]): MultipleChoicePayload => ({
  kind: 'MULTIPLE_CHOICE',
  stem: 'Which ones?',
  options: fractions.map((fraction, index) => ({
    id: `o${index}`,
    content: index,
    fraction,
    feedback: 'Why',
  })),
  feedback: null,
  shuffle: true,
});

const mark = (fractions: readonly string[], chosen: readonly number[]) =>
  formatExact(
    multipleChoice.grade(question(fractions), { options: chosen.map((index) => `o${index}`) }).fraction,
  );

describe('partial credit', () => {
  const halves = ['0.5', '0', '0.5', '-0.5'];

  it.each<[number[], string]>([
    [[0], '1/2'],
    [[0, 2], '1'],
    [[0, 1], '1/2'],
    [[1], '0'],
    [[3], '0'],
    [[0, 3], '0'],
    [[0, 2, 3], '1/2'],
    [[0, 1, 2, 3], '1/2'],
  ])('options %j of 50, 0, 50, -50 %% earn %s', (chosen, expected) =>
    expect(mark(halves, chosen)).toBe(expected),
  );

  it('three answers of 33.33333 % are fully right, two are two thirds', () => {
    const thirds = ['0.3333333', '0.3333333', '0.3333333', '0'];
    expect(mark(thirds, [0, 1, 2])).toBe('1');
    expect(mark(thirds, [0, 1])).toBe('2/3');
  });

  it('shares that were rounded more coarsely still add up to the whole', () => {
    expect(mark(['0.3333', '0.3333', '0.3333'], [0, 1, 2])).toBe('1');
    expect(mark(['0.333', '0.333', '0.333'], [0, 1, 2])).toBe('999/1000');
  });

  it('never exceeds the whole', () => {
    expect(mark(['1', '1', '0'], [0, 1])).toBe('1');
  });

  it('a blank is not answered, a wrong answer is answered and earns nothing', () => {
    const blank = multipleChoice.grade(question(halves), { options: [] });
    const wrong = multipleChoice.grade(question(halves), { options: ['o3'] });
    expect([blank.answered, formatExact(blank.fraction)]).toEqual([false, '0']);
    expect([wrong.answered, formatExact(wrong.fraction)]).toEqual([true, '0']);
  });

  it('every option that earns is one that the key wants', () => {
    const { options } = multipleChoice.grade(question(halves), { options: ['o0', 'o1'] });
    expect(options.map(({ correct }) => correct)).toEqual([true, false, true, false]);
    expect(options.map(({ chosen }) => chosen)).toEqual([true, true, false, false]);
  });
});

describe('all or nothing', () => {
  const strict = { ...question(['1/3', '1/3', '1/3', '0', '-1']), allOrNothing: true };
  const strictMark = (...chosen: string[]) => multipleChoice.grade(strict, { options: chosen });

  it.each<[string[], string, string]>([
    [['o0', 'o1', 'o2'], '1', 'RIGHT'],
    [['o0', 'o1'], '0', 'WRONG'],
    [['o0', 'o1', 'o2', 'o3'], '0', 'WRONG'],
    [['o3'], '0', 'WRONG'],
    [[], '0', 'NOT_ANSWERED'],
  ])('%j earns %s', (chosen, fraction, state) => {
    const grade = strictMark(...chosen);
    expect([formatExact(grade.fraction), grade.state]).toEqual([fraction, state]);
  });

  it('takes any share above zero for right', () => {
    const { options } = question(['1', '1', '0.25', '0', '-1']);
    const shares = { ...strict, options };
    expect(multipleChoice.review(shares).problems).toEqual([]);
    expect(formatExact(multipleChoice.grade(shares, { options: ['o0', 'o1', 'o2'] }).fraction)).toBe('1');
    expect(formatExact(multipleChoice.grade(shares, { options: ['o0', 'o1'] }).fraction)).toBe('0');
    const none = { ...strict, ...question(['0', '-1']), allOrNothing: true };
    expect(multipleChoice.review(none).problems.map(({ code }) => code)).toEqual([
      'QUESTION.NO_RIGHT_OPTION',
    ]);
  });

  it('makes a wrong option cost enough', () => {
    const { warnings } = multipleChoice.review({ ...question(['1', '0']), allOrNothing: true });
    expect(warnings).toEqual([]);
  });
});

describe('equal shares', () => {
  it('a right one earns its share and a wrong one costs as much', () => {
    expect(equalShares([true, false, true, true])).toEqual(['1/3', '-1/3', '1/3', '1/3']);
    expect(equalShares([false, true])).toEqual(['-1', '1']);
  });

  it('are exactly the whole for any number of right options', () => {
    for (let right = 1; right <= 50; right += 1) {
      const correct = Array.from({ length: 50 }, (_, index) => index < right);
      const chosen = Array.from({ length: right }, (_, index) => index);
      expect(mark(equalShares(correct), chosen)).toBe('1');
      expect(multipleChoice.review(question(equalShares(correct))).problems).toEqual([]);
    }
  });

  it('need a right option', () => {
    expect(() => equalShares([false, false])).toThrow(RangeError);
  });
});

describe('what its author hears', () => {
  const review = (...fractions: string[]) => multipleChoice.review(question(fractions));
  const codes = (...fractions: string[]) => review(...fractions).problems.map(({ code }) => code);

  it.each([
    [['1/3', '1/3', '1/3', '-1/3']],
    [['0.33333', '0.33333', '0.33333', '-1']],
    [['0.3333', '0.3333', '0.3333', '-1']],
    [['0.33', '0.33', '0.34', '-1']],
    [['0.14286', '0.14286', '0.14286', '0.14286', '0.14286', '0.14286', '0.14284', '-1']],
  ])('nothing about %j', (fractions: string[]) =>
    expect(review(...fractions)).toEqual({ problems: [], warnings: [] }),
  );

  it('what the right options add up to when that is not 100 %', () => {
    expect(codes('0.5', '0.25', '-1')).toEqual(['QUESTION.SHARES_NOT_WHOLE']);
    expect(codes('0.5', '0.75', '-1')).toEqual(['QUESTION.SHARES_NOT_WHOLE']);
    expect(review('0.5', '0.25', '-1').problems[0]?.message).toMatch(
      /add up to 75\.00 %.*so that they add up to 100 %/,
    );
  });

  it('that none is right', () => {
    expect(codes('0', '-1')).toEqual(['QUESTION.SHARES_NOT_WHOLE']);
  });

  it('that choosing everything earns everything', () => {
    expect(review('0.5', '0.5', '0').warnings.map(({ code }) => code)).toEqual([
      'QUESTION.WRONG_OPTIONS_COST_NOTHING',
    ]);
  });
});
