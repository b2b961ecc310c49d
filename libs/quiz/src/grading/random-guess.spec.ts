import { describe, expect, it } from '@jest/globals';
import { formatExact } from './decimal.js';
import type { QuestionPayload } from './kinds.js';
import { validatePayload } from './engine.js';
import { randomGuessScore } from './random-guess.js';

type Choice = 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'TRUE_FALSE';

function guess(kind: Choice, ...fractions: string[]): string | null {
  const options = fractions.map((fraction, index) => ({
    id: `o${index}`,
    content: 'Text',
    fraction,
    feedback: null,
  }));
  const payload = { kind, stem: 'Which?', options, feedback: null, shuffle: true } as QuestionPayload;
  const score = randomGuessScore(payload);
  return score && formatExact(score);
}

describe('the score of a blind guess', () => {
  it('is the mean of the options where one is chosen', () => {
    expect(guess('SINGLE_CHOICE', '1', '0', '0', '0')).toBe('1/4');
    expect(guess('SINGLE_CHOICE', '1', '0.3333333', '0')).toBe('4/9');
    expect(guess('TRUE_FALSE', '0', '1')).toBe('1/2');
  });

  it('counts what wrong options cost', () => {
    expect(guess('SINGLE_CHOICE', '1', '-0.5', '-0.5')).toBe('0');
    expect(guess('SINGLE_CHOICE', '0.5', '-1', '-1')).toBe('-1/2');
  });

  const scored = (payload: object): string | null => {
    const validation = validatePayload(payload);
    if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
    const score = randomGuessScore(validation.payload);
    return score && formatExact(score);
  };
  const text = (id: string, pattern: string, fraction = '1') => ({ id, pattern, fraction });
  const numbers = (...accepts: object[]) => ({
    kind: 'NUMERICAL',
    stem: 'How many?',
    answers: accepts.map((each, index) => ({
      id: `n${index}`,
      accepts: each,
      fraction: index === 0 ? '1' : '0.25',
    })),
  });
  const matching = {
    kind: 'MATCHING',
    stem: 'Match',
    stems: [
      { id: 's1', content: 'One', choice: 'a' },
      { id: 's2', content: 'Two', choice: 'b', alsoRight: ['c'] },
    ],
    choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, content: `Choice ${id}` })),
  };

  it('is what any of the offered choices earns in every place', () => {
    expect(scored(matching)).toBe('3/8');
  });

  it('is nothing where somebody types, unless the key takes anything', () => {
    const short = { kind: 'SHORT_TEXT', stem: 'Say it' };
    expect(scored({ ...short, answers: [text('1', 'yes')] })).toBe('0');
    expect(scored({ ...short, answers: [text('1', 'yes'), text('2', '*', '0.2')] })).toBe('1/5');
    expect(scored(numbers({ type: 'VALUE', value: '3' }))).toBe('0');
    expect(scored(numbers({ type: 'VALUE', value: '3' }, { type: 'ANYTHING' }))).toBe('1/4');
  });

  it('is by the weights of the parts of a cloze', () => {
    const option = (id: string, fraction: string) => ({ id, content: id, fraction });
    const choice = { kind: 'SINGLE_CHOICE', stem: 'Gap', options: [option('a', '1'), option('b', '0')] };
    const several = { kind: 'MULTIPLE_CHOICE', stem: 'Gap', options: [option('a', '1'), option('b', '0')] };
    const typed = { kind: 'SHORT_TEXT', stem: 'Gap', answers: [text('1', 'yes')] };
    const cloze = (...questions: object[]) => ({
      kind: 'CLOZE',
      stem: questions.map((_, index) => `[[p${index}]]`).join(' '),
      parts: questions.map((question, index) => ({ id: `p${index}`, weight: String(index + 1), question })),
    });
    expect(scored(cloze(typed, choice))).toBe('1/3');
    expect(scored(cloze(typed, several))).toBeNull();
  });

  it('means nothing where any number may be chosen, or nothing can be', () => {
    expect(guess('MULTIPLE_CHOICE', '1/2', '1/2', '-1')).toBeNull();
    expect(guess('SINGLE_CHOICE')).toBeNull();
  });
});
