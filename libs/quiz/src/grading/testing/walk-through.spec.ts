import { describe, expect, it } from '@jest/globals';
import { markAt, type Row, type WalkThrough } from './walk-through.js';

const catalogue: WalkThrough['catalogue'] = {
  capital: { type: 'shortanswer', answers: [['Tbilisi', 1]] },
  sky: { type: 'truefalse', answer: true },
  rivers: { type: 'match', pairs: { 'Mtkvari.': 'Tbilisi', Rioni: 'Kutaisi' } },
  odd: { type: 'multichoice-multi', weights: { One: 0.5, Two: 0, Three: 0.5 } },
  sum: { type: 'numerical-variants', sum: { 1: 3, 2: 5 }, absTolerance: '' },
  multianswer: {
    type: 'cloze',
    parts: [
      { type: 'shortanswer', answers: [['a', 1]] },
      { type: 'multichoice-single', weights: { b: 1, c: 0 } },
    ],
    partWeights: [0.5, 0.5],
  },
};

/** Each step with what stands in it; a table has every column in every row. */
function tableOf(question: Row, ...steps: Row[]): WalkThrough {
  const empty = Object.fromEntries(steps.flatMap((step) => Object.keys(step)).map((column) => [column, '']));
  return {
    catalogue,
    questions: [{ slot: '1', mark: '10', 'overrides.penalty': '0.3', ...question }],
    steps: steps.map((step) => ({ quizattempt: '1', ...empty, ...step })),
  };
}

const cloze = (first: string, second: string, rest: Row = {}): Row => ({
  'responses.1.1.answer': first,
  'responses.1.2.answer': second,
  'responses.1.-submit': '0',
  'responses.1.-tryagain': '0',
  ...rest,
});
const check = { 'responses.1.-submit': '1' };
const tryAgain = { 'responses.1.-tryagain': '1' };
const finished = { finished: '1' };

describe('a walk through a table', () => {
  it('has no mark before a question is over', () => {
    const table = tableOf({ type: 'multianswer' }, cloze('a', 'c', check));
    expect(markAt(table, '1', '1')).toBeNull();
  });

  it('has no mark for a question that nobody answered', () => {
    expect(markAt(tableOf({ type: 'multianswer' }, cloze('', '', finished)), '1', '1')).toBeNull();
  });

  it('has the mark of a question that is over while its attempt is not', () => {
    expect(markAt(tableOf({ type: 'multianswer' }, cloze('a', 'b', check)), '1', '1')).toBe(10);
  });

  it('lets each part pay for its own tries', () => {
    const steps = [
      cloze('a', 'c', check),
      cloze('a', 'b', tryAgain),
      cloze('a', 'b', { ...check, ...finished }),
    ];
    expect(markAt(tableOf({ type: 'multianswer' }, ...steps), '1', '1')).toBeCloseTo(5 + 5 * 0.7);
  });

  it('leaves an answer locked that nobody tried again', () => {
    const steps = [cloze('a', 'c', check), cloze('a', 'b', { ...check, ...finished })];
    expect(markAt(tableOf({ type: 'multianswer' }, ...steps), '1', '1')).toBe(5);
  });

  it('gives as many tries as the table has hints, or as somebody took', () => {
    const wrong = { 'responses.1.answer': '0', ...check, 'responses.1.-tryagain': '0' };
    const again = { 'responses.1.answer': '1', 'responses.1.-submit': '0', ...tryAgain };
    const right = { 'responses.1.answer': '1', ...check, 'responses.1.-tryagain': '0', ...finished };
    expect(markAt(tableOf({ type: 'sky' }, wrong, right), '1', '1')).toBe(0);
    expect(markAt(tableOf({ type: 'sky' }, wrong, again, right), '1', '1')).toBe(7);
    const hints = { 'overrides.hint.0.text': 'Look', 'overrides.hint.1.text': 'Look up' };
    expect(markAt(tableOf({ type: 'sky', ...hints }, wrong, again, wrong, again, right), '1', '1')).toBe(4);
    const one = { 'overrides.hint.0.text': 'Look' };
    expect(markAt(tableOf({ type: 'sky', ...one }, wrong, again, wrong, again, right), '1', '1')).toBe(0);
  });

  it('marks at the end where there is nothing to press, and every slot by itself', () => {
    const table = tableOf(
      { type: 'capital' },
      { 'responses.1.answer': 'Tbilisi', 'responses.2.answer': '0', ...finished },
    );
    const both = {
      ...table,
      questions: [...table.questions, { slot: '2', type: 'truefalse', which: 'sky', mark: '2' }],
    };
    expect([markAt(both, '1', '1'), markAt(both, '1', '2')]).toEqual([10, 0]);
  });

  it('reads pairs, options, a question drawn at random and a variant', () => {
    const pairs = { 'responses.1.Mtkvari.': 'Tbilisi', 'responses.1.Rioni': 'Nowhere', ...finished };
    expect(markAt(tableOf({ type: 'rivers' }, pairs), '1', '1')).toBe(5);
    const options = { 'responses.1.One': '1', 'responses.1.Two': '0', 'responses.1.Three': '1', ...finished };
    expect(markAt(tableOf({ type: 'multichoice', which: 'odd' }, options), '1', '1')).toBe(10);
    const drawn = { 'randqs.1': 'sum', 'variants.1': '2', 'responses.1.answer': '5', ...finished };
    expect(markAt(tableOf({ type: 'random' }, drawn), '1', '1')).toBe(10);
  });

  it('counts certainty in the measure of the tables', () => {
    const step = { 'responses.1.answer': 'Tbilisi', 'responses.1.-certainty': '2', ...finished };
    expect(markAt(tableOf({ type: 'capital', behaviour: 'deferredcbm' }, step), '1', '1')).toBe(20);
  });

  it('stops at what the tables do not have', () => {
    expect(() => markAt(tableOf({ type: 'essay' }, finished), '1', '1')).toThrow('which is not there');
    expect(() => markAt(tableOf({ type: 'capital', behaviour: 'luck' }, finished), '1', '1')).toThrow(
      '"luck"',
    );
  });
});
