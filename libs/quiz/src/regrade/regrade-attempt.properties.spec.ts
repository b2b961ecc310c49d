import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksOf } from '../attempt/attempt-marks.js';
import type { Played } from '../grading/behaviour/replay.js';
import {
  markingOf,
  questionKinds,
  type CorrectionRule,
  type KeyChange,
  type QuestionPayload,
} from '../grading/index.js';
import { playedOf } from '../grading/testing/played.arbitrary.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { toAuthored, toPayload } from '../source/index.js';
import { actionsFor, correctionKey } from './correction-key.js';
import { planRules } from './plan-rules.js';
import { regradeAttempt } from './regrade-attempt.js';
import type { RegradeAction } from './regrade.js';
import type { StoredAttempt, StoredItem } from './stored-attempts.repository.js';

const VERSION = 'the question';

/** As stored: samples have plain words where questions have formatted text. */
function stored(written: unknown): QuestionPayload {
  const read = toPayload(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

/** The key that holds, as the page of a regrade sends it back untouched; null where it is not written line by line. */
function asItHolds(payload: QuestionPayload): KeyChange | null {
  const { form, entries } = correctionKey(payload);
  const lines = entries.map(({ id, text, tolerance, value }) => ({
    id,
    text: text ?? '',
    tolerance,
    value: value ?? '',
  }));
  switch (form) {
    case 'CHOICES':
      return { options: lines.map(({ id, value }) => ({ id, fraction: value })) };
    case 'TEXTS':
      return { answers: lines.map(({ text, value }) => ({ pattern: text, fraction: value })) };
    case 'NUMBERS':
      return {
        numbers: lines.map(({ text, tolerance, value }) => ({
          ...{ value: text, tolerance: tolerance ?? '0', fraction: value },
        })),
      };
    case 'SLOTS':
      return { slots: lines.map(({ id, value }) => ({ id, choice: value })) };
    case 'ORDER':
      return { order: lines.map(({ id }) => id) };
    case 'WHOLE':
    case 'NONE':
      return null;
  }
}

/** Every regrade that asks for what holds already. */
function sameAgain(payload: QuestionPayload): CorrectionRule[] {
  const lines = asItHolds(payload);
  const asked: [RegradeAction, KeyChange][] = [
    ['NEW_WEIGHT', { weight: '1' }],
    ...(lines ? [['NEW_KEY', lines] as [RegradeAction, KeyChange]] : []),
    ['NEW_KEY', { question: toAuthored(payload) }],
  ];
  return asked
    .filter(([action]) => actionsFor(payload).includes(action))
    .flatMap(([action, change]) => {
      const plan = planRules({ action, change, asked: payload, activityId: null }, []);
      if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
      return plan.corrections.map(({ rule }) => rule);
    });
}

/** An attempt that was graded, and asks the question once. */
function graded(played: Played, payload: QuestionPayload, hand: string | null) {
  const quiz = { behaviour: played.behaviour, passMark: 70 } as QuizSettings;
  const item = {
    ...{ position: 0, questionVersionId: VERSION, variant: null, weight: '1', correction: null },
    ...{ steps: played.steps, response: played.response, certainty: played.certainty },
    handFraction: markingOf(payload) === 'MANUAL' ? hand : null,
  } as unknown as StoredItem;
  const { items, result } = marksOf([item], [payload], quiz);
  const state = result ? 'GRADED' : 'NEEDS_MARKING';
  const attempt = { id: 'a', state, score: null, passed: null, ...result } as unknown as StoredAttempt;
  return { quiz, attempt, items: items.map((mark) => ({ ...item, ...mark })) };
}

describe.each(questionKinds)('a regrade of %s with the key that holds', (kind) => {
  it('changes no mark and no result, whatever was done at the question', () => {
    fc.assert(
      fc.property(playedOf(kind), fc.constantFrom(null, '0', '1/3', '1'), (played, hand) => {
        const payload = stored(played.payload);
        const { quiz, attempt, items } = graded(played, payload, hand);
        for (const rule of [null, ...sameAgain(payload)]) {
          const regraded = regradeAttempt(attempt, items, [payload], quiz, {
            questionVersionId: VERSION,
            correction: rule && { id: 'c', rule },
            handOf: (item) => item.handFraction,
          });
          expect(regraded).toMatchObject({ problem: null, effects: [] });
          expect(regraded.after).toEqual(regraded.before);
        }
      }),
      { numRuns: 40 },
    );
  });
});
