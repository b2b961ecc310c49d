import { describe, expect, it } from '@jest/globals';
import { formatExact } from './decimal.js';
import type { QuestionPayload } from './kinds.js';
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

  it('means nothing where any number may be chosen, or nothing can be', () => {
    expect(guess('MULTIPLE_CHOICE', '1/2', '1/2', '-1')).toBeNull();
    expect(guess('SINGLE_CHOICE')).toBeNull();
  });
});
