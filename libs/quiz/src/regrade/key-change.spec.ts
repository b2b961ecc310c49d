import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markingOf, outcomeOf, questionKinds } from '../grading/index.js';
import { playedOf } from '../grading/testing/played.arbitrary.js';
import { toAuthored, toPayload } from '../source/index.js';
import { changedKey } from './key-change.js';

/** As stored: samples have plain words where questions have formatted text. */
function stored(written: unknown) {
  const read = toPayload(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

const automatic = questionKinds.filter((kind) => !['DESCRIPTION', 'ESSAY', 'FILE_UPLOAD'].includes(kind));

describe.each(automatic.map((kind) => [kind]))('a key of %s', (kind) => {
  it('changes no mark when it is written anew as it holds, whatever was done at the question', () => {
    fc.assert(
      fc.property(playedOf(kind), (played) => {
        const payload = stored(played.payload);
        const changed = changedKey('NEW_KEY', payload, payload, { question: toAuthored(payload) });
        if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
        const question = { ...played, payload, variant: null, weight: '1', handFraction: null };
        const rule = { payload: changed.payload, credit: 'AS_MARKED', weight: null } as const;
        expect(outcomeOf({ ...question, correction: rule }).mark).toEqual(
          outcomeOf({ ...question, correction: null }).mark,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('is refused with other words than people have seen', () => {
    fc.assert(
      fc.property(playedOf(kind), (played) => {
        const payload = stored(played.payload);
        const authored = toAuthored(payload);
        const question = { ...authored, stem: `Another: ${String(authored['stem'])}` };
        expect(changedKey('NEW_KEY', payload, payload, { question })).toMatchObject({
          ok: false,
          problems: [{ code: 'REGRADE.QUESTION_CHANGED' }],
        });
      }),
      { numRuns: 5 },
    );
  });
});

describe('a question that people mark', () => {
  it.each([['ESSAY'], ['FILE_UPLOAD']] as const)('has no key to change: %s', (kind) => {
    fc.assert(
      fc.property(playedOf(kind), (played) => {
        const payload = stored(played.payload);
        expect(markingOf(payload)).not.toBe('AUTOMATIC');
        expect(changedKey('NEW_KEY', payload, payload, { question: toAuthored(payload) })).toMatchObject({
          ok: false,
          problems: [{ code: 'REGRADE.NO_KEY' }],
        });
      }),
      { numRuns: 5 },
    );
  });
});
