import { describe, expect, it } from '@jest/globals';
import type { ChoicePayload } from './choice.payload.js';
import { readChoice } from './choice.response.js';

const payload: ChoicePayload = {
  kind: 'ANY',
  stem: 'Which?',
  options: ['a', 'b', 'c'].map((id) => ({ id, content: id, fraction: '0', feedback: null })),
  feedback: null,
  shuffle: true,
};

const read = (raw: unknown, limit = 3) => readChoice(payload, raw, limit);

const problemsOf = (raw: unknown, limit = 3) => {
  const parsed = read(raw, limit);
  return parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`);
};

describe('reading chosen options', () => {
  it("keeps them in the author's order, so that equal answers are equal rows", () => {
    expect(read({ options: ['c', 'a'] })).toEqual({ ok: true, response: { options: ['a', 'c'] } });
  });

  it.each([[null], [undefined], [{ options: [] }]])('%p is a blank', (raw) => {
    expect(read(raw)).toEqual({ ok: true, response: { options: [] } });
  });

  it.each<[string, unknown, string[]]>([
    ['a bare list', ['a'], ['RESPONSE.SHAPE options']],
    ['a bare id', 'a', ['RESPONSE.SHAPE options']],
    ['no list', {}, ['RESPONSE.SHAPE options']],
    ['a text for a list', { options: 'a' }, ['RESPONSE.SHAPE options']],
    ['a stray key', { options: ['a'], fraction: 1 }, ['RESPONSE.SHAPE options']],
    ['a number for an id', { options: ['a', 1] }, ['RESPONSE.SHAPE options.1']],
    ['an endless id', { options: ['a'.repeat(65)] }, ['RESPONSE.SHAPE options.0']],
    ['an unknown id', { options: ['z'] }, ['RESPONSE.OPTION_UNKNOWN options.0']],
    ['an inherited name', { options: ['toString'] }, ['RESPONSE.OPTION_UNKNOWN options.0']],
    ['a repeated id', { options: ['a', 'a'] }, ['RESPONSE.OPTION_REPEATED options.1']],
    ['two faults', { options: ['z', 2] }, ['RESPONSE.OPTION_UNKNOWN options.0', 'RESPONSE.SHAPE options.1']],
    ['more than there are', { options: ['a', 'b', 'c', 'a'] }, ['RESPONSE.TOO_MANY_OPTIONS options']],
  ])('refuses %s', (_, raw, expected) => expect(problemsOf(raw)).toEqual(expected));

  it('refuses more than the kind allows', () => {
    expect(problemsOf({ options: ['a', 'b'] }, 1)).toEqual(['RESPONSE.TOO_MANY_OPTIONS options']);
    expect(problemsOf({ options: ['b'] }, 1)).toEqual([]);
  });

  it('answers an enormous list with one problem', () => {
    expect(problemsOf({ options: Array.from({ length: 200_000 }, () => ({})) })).toHaveLength(1);
  });

  it('says what to do', () => {
    const parsed = read({ options: ['z'] });
    expect(parsed.ok ? '' : parsed.problems[0]?.message).toMatch(/no option "z"\. Load the question again/);
  });
});
