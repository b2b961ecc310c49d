import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disguised } from './disguise.js';
import { drawOptionOrder, drawVariant } from './draw.js';
import { gradeItem, inVariant, parseResponse, presentItem, validatePayload } from './engine.js';
import { questionKinds, type ItemView, type QuestionPayload } from './kinds.js';
import { samples } from './testing/question.arbitrary.js';

const parsed = (payload: QuestionPayload, raw: unknown) => {
  const read = parseResponse(payload, raw);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.response;
};

/** What is arranged on the page, without its names. */
const nameless = (view: ItemView): unknown =>
  JSON.parse(JSON.stringify(view), (key, value: unknown) => (key === 'id' ? null : value));

describe.each(questionKinds)('a learner’s own names in %s', (kind) => {
  const check = (test: (payload: QuestionPayload, order: string[], response: unknown) => void) => {
    fc.assert(
      fc.property(samples[kind], fc.string(), (sample, seed) => {
        const read = validatePayload(sample.payload);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const payload = inVariant(read.payload, drawVariant(read.payload, seed, 0));
        test(payload, drawOptionOrder(read.payload, seed, 0, true), parsed(payload, sample.response));
      }),
      { numRuns: 60 },
    );
  };

  it('show the same page', () => {
    check((payload, order) => {
      const known = disguised(payload, order);
      expect(nameless(presentItem(known.payload, known.order))).toEqual(
        nameless(presentItem(payload, order)),
      );
    });
  });

  it('come back as what the author called it, and so do the author’s own', () => {
    check((payload, order, response) => {
      const known = disguised(payload, order);
      expect(known.read(known.shown(response))).toEqual({ ok: true, response });
      expect(known.shown(null)).toBeNull();
    });
  });

  it('change no mark, and no mark of another key', () => {
    check((payload, order, response) => {
      const known = disguised(payload, order);
      const shown = parsed(known.payload, known.shown(response));
      const [own, other] = [gradeItem(payload, response as never), gradeItem(known.payload, shown)];
      expect([other.state, other.fraction]).toEqual([own.state, own.fraction]);
      expect(known.of(payload)).toEqual(known.payload);
    });
  });

  it('say nothing of what the author wrote first', () => {
    check((payload, order) => {
      const known = disguised(payload, order);
      if (known.payload === payload) return;
      const arranged = JSON.stringify(presentItem(known.payload, known.order));
      const names = order.map(
        (id, place) => `${id.includes('/') ? `${id.split('/')[0] ?? ''}/` : ''}_${place + 1}`,
      );
      expect([...known.order].sort()).toEqual(names.sort());
      for (const id of order) if (/^[a-z0-9]{6,}$/.test(id)) expect(arranged).not.toContain(`"${id}"`);
    });
  });
});
