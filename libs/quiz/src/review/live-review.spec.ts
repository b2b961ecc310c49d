import { describe, expect, it } from '@jest/globals';
import { rich } from '@gssr/test-support';
import { validatePayload, type Behaviour, type QuestionPayload } from '../grading/index.js';
import { REVIEW_WORDS } from '../quiz/quiz-rules.js';
import { reviewLive } from './live-review.js';

const option = (id: string, fraction: string) => ({
  ...{ id, fraction, content: rich(`Option ${id}`), feedback: rich(`On ${id}`) },
});

const HINTS = { hints: [{ content: rich('Look again.'), showCount: true }] };

const read = (question: object): QuestionPayload => {
  const checked = validatePayload({ stem: rich('Which?'), feedback: null, ...HINTS, ...question });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.payload;
};

const several = read({
  kind: 'MULTIPLE_CHOICE',
  shuffle: true,
  options: [option('a', '0.5'), option('b', '0.5'), option('c', '-0.5'), option('d', '-0.5')],
});

const checked = (behaviour: Behaviour, options: string[], tries = 1) => {
  const response = { options };
  const check = { action: 'CHECK' as const, response, certainty: null };
  const again = { action: 'TRY_AGAIN' as const, response, certainty: null };
  const steps = Array.from({ length: tries }, (_, index) => (index === 0 ? [check] : [again, check])).flat();
  const played = { behaviour, payload: several, response, certainty: null, steps };
  return reviewLive(played, '1', REVIEW_WORDS.always);
};

describe('a multiple choice that may be tried again', () => {
  it.each(['INTERACTIVE', 'ADAPTIVE', 'ADAPTIVE_NO_PENALTY'] as const)(
    'tells who ticks everything nothing of single options (%s)',
    (behaviour) => {
      const { result } = checked(behaviour, ['a', 'b', 'c', 'd']);
      expect(result?.options.map(({ optionId: _, ...told }) => told)).toEqual(
        Array(4).fill({ chosen: true, correct: null, feedback: null }),
      );
    },
  );

  it('is still told as a whole, with its hint and how many are right', () => {
    const some = checked('INTERACTIVE', ['a', 'b', 'c']);
    expect(some).toMatchObject({ phase: 'CHECKED', hint: rich('Look again.'), rightParts: 2 });
    expect(some.result).toMatchObject({ state: 'PARTLY_RIGHT', answered: true });
    expect(checked('INTERACTIVE', ['c', 'd']).result?.state).toBe('WRONG');
  });

  it('explains a single option, of which the whole says as much', () => {
    const { result } = checked('INTERACTIVE', ['c']);
    expect(result?.options.map(({ correct }) => correct)).toEqual([null, null, null, null]);
    expect(result?.options.map(({ feedback }) => feedback)).toEqual([null, null, rich('On c'), null]);
  });

  it('is explained option by option once no try is left', () => {
    const { phase, result } = checked('INTERACTIVE', ['a', 'c'], 2);
    expect(phase).toBe('FINISHED');
    expect(result?.options.map(({ correct }) => correct)).toEqual([true, true, false, false]);
    expect(result?.options[2]?.feedback).toEqual(rich('On c'));
  });
});

it('tells no part of an answer apart while another try is left', () => {
  const payload = read({
    kind: 'MATCHING',
    stems: ['1', '2'].map((id) => ({ id, content: rich(`Stem ${id}`), choice: `c${id}`, feedback: null })),
    choices: ['c1', 'c2', 'c3'].map((id) => ({ id, content: rich(`Choice ${id}`) })),
  });
  const response = {
    filled: [
      { slot: '1', choice: 'c1' },
      { slot: '2', choice: 'c3' },
    ],
  };
  const steps = [{ action: 'CHECK' as const, response, certainty: null }];
  const told = (behaviour: Behaviour) =>
    reviewLive({ behaviour, payload, response, certainty: null, steps }, '1', REVIEW_WORDS.always).result;
  expect(told('INTERACTIVE')).toMatchObject({ state: 'PARTLY_RIGHT', parts: [] });
  expect(told('ADAPTIVE')).toMatchObject({ state: 'PARTLY_RIGHT', parts: [] });
  expect(told('IMMEDIATE')?.parts).toHaveLength(2);
});
