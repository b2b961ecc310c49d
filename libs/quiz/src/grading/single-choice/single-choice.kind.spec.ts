import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { singleChoice, type SingleChoicePayload } from './single-choice.kind.js';

const question = (...fractions: string[]): SingleChoicePayload => ({
  kind: 'SINGLE_CHOICE',
  stem: 'Which?',
  options: fractions.map((fraction, index) => ({
    id: `o${index}`,
    content: `Option ${index}`,
    fraction,
    feedback: `Because ${index}`,
  })),
  feedback: 'In short',
  shuffle: true,
});

const payload = question('1', '0.8', '0', '-0.25');
const grade = (...options: string[]) => singleChoice.grade(payload, { options });

describe('marking a single choice', () => {
  it.each([
    ['o0', '1'],
    ['o1', '4/5'],
    ['o2', '0'],
    ['o3', '-1/4'],
  ])('%s earns %s', (id, fraction) => {
    expect(formatExact(grade(id).fraction)).toBe(fraction);
    expect(grade(id).answered).toBe(true);
  });

  it('a blank is not answered', () => {
    expect(grade().answered).toBe(false);
    expect(formatExact(grade().fraction)).toBe('0');
    expect(grade().options.some(({ chosen }) => chosen)).toBe(false);
  });

  it('explains every option; only the full mark is correct', () => {
    expect(grade('o1').options).toEqual([
      { optionId: 'o0', chosen: false, correct: true, feedback: 'Because 0' },
      { optionId: 'o1', chosen: true, correct: false, feedback: 'Because 1' },
      { optionId: 'o2', chosen: false, correct: false, feedback: 'Because 2' },
      { optionId: 'o3', chosen: false, correct: false, feedback: 'Because 3' },
    ]);
    expect(grade('o1').feedback).toBe('In short');
  });
});

describe('reading an answer', () => {
  it('takes one option', () => {
    expect(singleChoice.readResponse(payload, { options: ['o1'] }).ok).toBe(true);
    expect(singleChoice.readResponse(payload, { options: ['o0', 'o1'] })).toEqual({
      ok: false,
      problems: [{ field: 'options', code: 'RESPONSE.TOO_MANY_OPTIONS', message: 'Choose one option only.' }],
    });
  });
});

describe('what its author hears', () => {
  const codes = (checked: SingleChoicePayload) => {
    const { problems, warnings } = singleChoice.review(checked);
    return { problems: problems.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
  };

  it('nothing about a good question', () => {
    expect(codes(payload)).toEqual({ problems: [], warnings: [] });
  });

  it('that one option must be fully right', () => {
    expect(codes(question('0.9999999', '0')).problems).toEqual(['QUESTION.NO_RIGHT_OPTION']);
  });

  it('that two fully right options are odd', () => {
    expect(codes(question('1', '1', '0'))).toEqual({
      problems: [],
      warnings: ['QUESTION.SEVERAL_RIGHT_OPTIONS'],
    });
  });

  it('that there is nothing to choose from', () => {
    expect(codes(question('1')).problems).toEqual(['QUESTION.TOO_FEW_OPTIONS']);
  });

  it('which id is used twice', () => {
    const twice = { ...payload, options: payload.options.map((option) => ({ ...option, id: 'same' })) };
    expect(singleChoice.review(twice).problems.map(({ field }) => field)).toEqual([
      'options.1.id',
      'options.2.id',
      'options.3.id',
    ]);
  });

  it('which option has no feedback', () => {
    const silent = { ...payload, options: payload.options.map((option) => ({ ...option, feedback: null })) };
    const { problems, warnings } = singleChoice.review(silent);
    expect(problems).toEqual([]);
    expect(warnings[2]).toMatchObject({ field: 'options.2.feedback', code: 'QUESTION.FEEDBACK_MISSING' });
  });
});
