import { describe, expect, it } from '@jest/globals';
import { toNumber } from '../decimal.js';
import { gradeItem, markOf, parseResponse } from '../engine.js';
import { payloadOf, translate, type OracleQuestion } from './oracle-questions.js';

const yes: OracleQuestion = { type: 'truefalse', answer: true };
const several: OracleQuestion = { type: 'multichoice-multi', weights: { a: '0.5', b: 0.5, c: -0.5 } };
const pairs: OracleQuestion = { type: 'match', pairs: { x: '1', y: '2' } };
const number: OracleQuestion = { type: 'numerical', answers: [['5', '', 1]] };
const gaps: OracleQuestion = { type: 'cloze', parts: [number, several], partWeights: [0.5, '0.5'] };

function markOfAnswer(question: OracleQuestion, answer: unknown): number {
  const { payload: raw, response } = translate(question);
  const payload = payloadOf(raw);
  const parsed = parseResponse(payload, response(answer));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return toNumber(markOf(gradeItem(payload, parsed.response)));
}

describe('an answer in the words of the tables', () => {
  it.each([
    [yes, [true, 1, '1', 'True', 'true'], 1],
    [yes, [false, 0, '0', 'False', null, ''], 0],
    [several, [['a', 'b'], { a: 1, b: '1', c: 0 }, ['a', 'b', 'nobody']], 1],
    [several, ['a', ['a']], 0.5],
    [several, [null, '', [], {}], 0],
    [
      pairs,
      [
        { x: '1', y: null },
        { x: '1', y: 'none' },
        { x: '1', z: '2' },
      ],
      0.5,
    ],
    [pairs, [null, '', {}], 0],
    [number, ['5', 5], 1],
    [gaps, [['5'], { 1: '5' }, ['5', null], { 1: '5', 2: { c: 1 } }], 0.5],
    [gaps, [null, '', []], 0],
  ])('is read for %j', (question, answers, mark) => {
    expect(answers.map((answer) => markOfAnswer(question, answer))).toEqual(answers.map(() => mark));
  });

  it('has a mark also where nobody may publish the question', () => {
    expect(markOfAnswer({ type: 'multichoice-single', weights: { a: 0.9, b: 0 } }, 'a')).toBe(0.9);
  });

  it('names the type of a question that nobody translates', () => {
    expect(() => translate({ type: 'telepathy' } as never)).toThrow('"telepathy"');
  });
});
