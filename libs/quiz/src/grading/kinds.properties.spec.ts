import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawOptionOrder } from './draw.js';
import {
  gradeItem,
  markingOf,
  parseResponse,
  presentItem,
  summariseResponse,
  validatePayload,
} from './engine.js';
import { compare, one, ratio, zero } from './exact.js';
import { explainOutcome } from './explain.js';
import { questionKinds, type QuestionPayload } from './kinds.js';
import { orders, permuted } from './testing/permuted.js';
import { SECRET, samples, type Sample } from './testing/question.arbitrary.js';

function valid(raw: unknown): QuestionPayload {
  const validation = validatePayload(raw);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.payload;
}

function answerTo(payload: QuestionPayload, raw: unknown) {
  const parsed = parseResponse(payload, raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.response;
}

const gradeOf = (payload: QuestionPayload, raw: unknown) => gradeItem(payload, answerTo(payload, raw));

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)));

const BELOW_ZERO = new Set(['SINGLE_CHOICE', 'SHORT_TEXT', 'CLOZE']);
const minusOne = ratio(-1n, 1n);

/** What a payload calls its key. No view may have a field of such a name. */
const KEYS =
  /"(fraction|feedback|pattern|accepts|answers|correct|right|weight|alsoRight|effectiveness|votes|rubric|markerNotes|variants|penalty|pickPenalty|hints)":/;

describe.each(questionKinds)('every %s', (kind) => {
  const check = (test: (payload: QuestionPayload, sample: Sample) => void) => {
    fc.assert(fc.property(samples[kind], (sample) => test(valid(sample.payload), sample)));
  };

  it('has a mark in bounds, and no mark exactly where nobody gave one', () => {
    check((payload, { response }) => {
      const { fraction, state, answered } = gradeOf(payload, response);
      expect(fraction === null).toBe(state === 'NEEDS_MARKING' || state === 'NOT_GRADED');
      expect(answered).toBe(state !== 'NOT_ANSWERED' && state !== 'NOT_GRADED');
      expect(state === 'NEEDS_MARKING').toBe(answered && markingOf(payload) === 'MANUAL');
      if (fraction === null) return;
      expect(compare(fraction, BELOW_ZERO.has(kind) ? minusOne : zero)).toBeGreaterThanOrEqual(0);
      expect(compare(fraction, one)).toBeLessThanOrEqual(0);
    });
  });

  it('has a blank, which is not answered, earns nothing and is summed up by nothing', () => {
    check((payload) => {
      for (const raw of [null, undefined]) {
        const grade = gradeOf(payload, raw);
        expect(grade.answered).toBe(false);
        expect(grade.state).toBe(kind === 'DESCRIPTION' ? 'NOT_GRADED' : 'NOT_ANSWERED');
        if (grade.fraction) expect(grade.fraction).toEqual(zero);
        for (const part of grade.parts) expect(part).toMatchObject({ state: 'NOT_ANSWERED', given: null });
        expect(summariseResponse(payload, answerTo(payload, raw), String)).toBe('');
      }
    });
  });

  it('gives the same mark whatever the order of its parts', () => {
    fc.assert(
      fc.property(samples[kind], orders, ({ payload: raw, response }, order) => {
        const payload = valid(raw);
        const other = gradeOf(permuted(payload, order), response);
        const grade = gradeOf(payload, response);
        expect([other.state, other.fraction]).toEqual([grade.state, grade.fraction]);
        const byId = new Map(grade.parts.map((part) => [part.id, part.state]));
        expect(other.parts.map(({ id, state }) => [id, state])).toEqual(
          other.parts.map(({ id }) => [id, byId.get(id)]),
        );
      }),
    );
  });

  it('reads back an answer that it has read, and grades it the same', () => {
    check((payload, { response }) => {
      const stored = plain(answerTo(payload, response));
      expect(plain(answerTo(payload, stored))).toEqual(stored);
      expect(plain(gradeOf(payload, stored))).toEqual(plain(gradeOf(payload, response)));
    });
  });

  it('shows no key, in an order that does not depend on it', () => {
    check((payload) => {
      const order = drawOptionOrder(payload, 'seed', 0, true);
      const view = JSON.stringify(presentItem(payload, order));
      expect(view).not.toContain(SECRET);
      expect(view).not.toContain('98765');
      expect(view).not.toContain('9753');
      expect(view).not.toMatch(KEYS);
      if (order.length > 0) expect(() => presentItem(payload, order.slice(1))).toThrow(RangeError);
    });
  });

  it('explains itself as plain JSON, with the mark that it gave', () => {
    check((payload, { response }) => {
      const explanation = explainOutcome(
        {
          payload,
          variant: null,
          behaviour: 'DEFERRED',
          steps: [],
          response: answerTo(payload, response),
          certainty: null,
          weight: '1',
          handFraction: null,
          correction: null,
        },
        String,
      );
      expect(plain(explanation)).toEqual(explanation);
      const grade = gradeOf(payload, response);
      expect(explanation).toMatchObject({
        kind,
        state: grade.state,
        rule: grade.rule,
        question: payload.stem,
      });
      expect(explanation.parts.map(({ id }) => id)).toEqual(grade.parts.map(({ id }) => id));
    });
  });

  it('refuses what is no answer with a reason, and never throws', () => {
    const field = fc.constantFrom(
      'options',
      'text',
      'filled',
      'order',
      'parts',
      'picks',
      'judged',
      'files',
      '__proto__',
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(field, fc.jsonValue()),
      fc.dictionary(field, fc.array(fc.jsonValue())),
    );
    fc.assert(
      fc.property(samples[kind], anything, ({ payload: raw }, response) => {
        const payload = valid(raw);
        const parsed = parseResponse(payload, response);
        if (parsed.ok) expect(gradeItem(payload, parsed.response).rule.code).toMatch(/^[A-Z_]+$/);
        else
          for (const { code, message } of parsed.problems)
            expect([code, message]).toEqual([
              expect.stringMatching(/^RESPONSE\./),
              expect.stringMatching(/\.$/),
            ]);
      }),
    );
  });

  it('refuses a broken payload with a reason, and never throws', () => {
    fc.assert(
      fc.property(samples[kind], fc.nat(), fc.jsonValue(), ({ payload }, at, value) => {
        const names = Object.keys(payload).filter((name) => name !== 'kind');
        const broken = { ...payload, [names[at % names.length] ?? 'stem']: value };
        const validation = validatePayload(broken);
        if (!validation.ok) for (const { message } of validation.problems) expect(message).toMatch(/\w/);
      }),
    );
  });
});
