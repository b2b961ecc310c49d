import { describe, expect, it } from '@jest/globals';
import { formatExact } from './decimal.js';
import { validatePayload } from './engine.js';
import { one } from './exact.js';
import { outcomeOf, scoreOf, type CorrectionRule, type GradableQuestion } from './outcome.js';
import { shownPercent } from './score.js';
import type { QuestionPayload } from './kinds.js';

function valid(raw: unknown): QuestionPayload {
  const read = validatePayload(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

const choice = (right: string): QuestionPayload =>
  valid({
    kind: 'SINGLE_CHOICE',
    stem: 'Who goes in first?',
    options: ['a', 'b', 'c'].map((id) => ({
      id,
      content: id,
      fraction: id === right ? '1' : '0',
      feedback: 'Because.',
    })),
    feedback: null,
    shuffle: true,
  });

const essay = valid({
  kind: 'ESSAY',
  stem: 'Justify it.',
  rubric: [
    {
      id: 'r',
      content: 'Reason',
      levels: [
        { id: 'no', content: 'None', points: '0' },
        { id: 'yes', content: 'Given', points: '1' },
      ],
    },
  ],
});

const description = valid({ kind: 'DESCRIPTION', stem: 'Read this.' });

const asked = (change: Partial<GradableQuestion> = {}): GradableQuestion => ({
  payload: choice('a'),
  variant: null,
  behaviour: 'DEFERRED',
  steps: [],
  response: { options: ['b'] },
  certainty: null,
  weight: '2',
  handFraction: null,
  correction: null,
  ...change,
});

const correction = (change: Partial<CorrectionRule>): CorrectionRule => ({
  payload: null,
  credit: 'AS_MARKED',
  weight: null,
  ...change,
});

const told = (question: GradableQuestion): [string, string | null, string] => {
  const { mark, weight } = outcomeOf(question);
  return [mark.rule.code, mark.fraction && formatExact(mark.fraction), formatExact(weight)];
};

describe('the outcome of an item', () => {
  it('follows the key as it was asked', () => {
    expect(told(asked()).slice(1)).toEqual(['0', '2']);
  });

  it('follows a corrected key', () => {
    expect(told(asked({ correction: correction({ payload: choice('b') }) })).slice(1)).toEqual(['1', '2']);
  });

  it('gives full credit also to who did not answer', () => {
    expect(told(asked({ response: null, correction: correction({ credit: 'FULL' }) }))).toEqual([
      'FULL_CREDIT',
      '1',
      '2',
    ]);
  });

  it('keeps what a person gave, whatever the key says, and takes the new weight', () => {
    const question = asked({ handFraction: '1/3', correction: correction({ credit: 'FULL', weight: '5' }) });
    expect(told(question)).toEqual(['BY_HAND', '1/3', '5']);
  });

  it('waits for a person, and carries no weight where nobody marks', () => {
    expect(outcomeOf(asked({ payload: essay, response: { text: 'Because' } })).mark.state).toBe(
      'NEEDS_MARKING',
    );
    expect(told(asked({ payload: description, response: null })).slice(1)).toEqual([null, '0']);
  });

  it('does not guess when a stored answer does not fit', () => {
    expect(() => outcomeOf(asked({ response: { options: ['z'] } }))).toThrow(RangeError);
  });
});

describe('the score of an attempt', () => {
  const right = outcomeOf(asked({ response: { options: ['a'] }, weight: '1' }));
  const wrong = outcomeOf(asked({ weight: '3' }));
  const waiting = outcomeOf(asked({ payload: essay, response: { text: 'Because' } }));
  const dropped = outcomeOf(
    asked({ payload: essay, response: { text: 'x' }, correction: correction({ weight: '0' }) }),
  );

  it('weighs the items', () => {
    const { score } = scoreOf([right, wrong]);
    expect(score && shownPercent(score)).toBe('25.00');
  });

  it('is not there while a person has to mark', () => {
    expect(scoreOf([right, waiting])).toEqual({ waiting: 1, score: null });
  });

  it('does not wait for what was dropped', () => {
    const { waiting: left, score } = scoreOf([right, dropped]);
    expect([left, score && shownPercent(score)]).toEqual([0, '100.00']);
  });

  it('is the whole where every question was dropped', () => {
    expect(scoreOf([dropped])).toMatchObject({ waiting: 0, score: { share: one } });
  });
});
