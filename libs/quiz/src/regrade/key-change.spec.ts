import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markingOf, questionKinds } from '../grading/index.js';
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
