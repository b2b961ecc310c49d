import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { trueFalse, type TrueFalsePayload } from './true-false.kind.js';

const question = (...options: [string, string][]): TrueFalsePayload => ({
  kind: 'TRUE_FALSE',
  stem: 'So it is.',
  options: options.map(([id, fraction]) => ({ id, content: id, fraction, feedback: `Not ${id}` })),
  feedback: null,
  shuffle: true,
});

const isFalse = question(['true', '0'], ['false', '1']);

describe('marking true/false', () => {
  it.each([
    ['true', '0'],
    ['false', '1'],
  ])('%s earns %s when the statement is false', (id, fraction) => {
    expect(formatExact(trueFalse.grade(isFalse, { options: [id] }).fraction)).toBe(fraction);
  });

  it('a blank is not answered', () => {
    const blank = trueFalse.grade(isFalse, { options: [] });
    expect([blank.answered, formatExact(blank.fraction)]).toEqual([false, '0']);
  });

  it('takes one answer', () => {
    expect(trueFalse.readResponse(isFalse, { options: ['true', 'false'] }).ok).toBe(false);
    expect(trueFalse.readResponse(isFalse, { options: ['false'] }).ok).toBe(true);
  });

  it('keeps true before false', () => {
    expect(trueFalse.arrangement(isFalse)).toEqual({ ids: ['true', 'false'], mayShuffle: false });
  });
});

describe('what its author hears', () => {
  const codes = (payload: TrueFalsePayload) => trueFalse.review(payload).problems.map(({ code }) => code);

  it('nothing about a good question', () => {
    expect(trueFalse.review(isFalse)).toEqual({ problems: [], warnings: [] });
    expect(codes(question(['true', '1'], ['false', '0.0']))).toEqual([]);
  });

  it.each([
    [question(['false', '1'], ['true', '0'])],
    [question(['yes', '1'], ['no', '0'])],
    [question(['true', '1'], ['false', '0'], ['maybe', '0'])],
    [question(['true', '1'])],
  ])('that the options are true and false (%#)', (payload) => {
    expect(codes(payload)).toContain('QUESTION.NOT_TRUE_AND_FALSE');
  });

  it.each([
    [question(['true', '1'], ['false', '1'])],
    [question(['true', '0'], ['false', '0'])],
    [question(['true', '1'], ['false', '-1'])],
    [question(['true', '0.5'], ['false', '0.5'])],
  ])('that exactly one is right (%#)', (payload) =>
    expect(codes(payload)).toEqual(['QUESTION.NO_RIGHT_OPTION']),
  );
});
