import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takenOver } from './take-over.js';

const option = (id: string, content: string, fraction: string) => ({ id, content, fraction });
const asked = {
  kind: 'SINGLE_CHOICE',
  stem: 'Who?',
  options: [option('a', 'A', '1'), option('b', 'B', '0')],
};
const corrected = { ...asked, options: [option('a', 'A', '0'), option('b', 'B', '1')] };

const leaf = fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
const document = fc.letrec((tie) => ({
  list: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), part: tie('value') }), {
    maxLength: 4,
    selector: ({ id }) => id,
  }),
  record: fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('value'), { maxKeys: 3 }),
  value: fc.oneof({ maxDepth: 3 }, leaf, tie('record'), tie('list')),
})).record;

describe('taking a correction over', () => {
  it('brings the key to changed words, and leaves the words', () => {
    const draft = {
      ...{ kind: 'SINGLE_CHOICE', stem: 'Who is it?', hints: ['Think.'] },
      options: [option('b', 'Bea', '0'), option('a', 'Al', '1'), option('c', 'New', '0')],
    };
    expect(takenOver(asked, corrected, draft)).toEqual({
      ...draft,
      options: [option('b', 'Bea', '1'), option('a', 'Al', '0'), option('c', 'New', '0')],
    });
  });

  it('brings further answers, and none to an option that is no more', () => {
    const typed = { answers: [{ id: '1', pattern: 'gbv' }] };
    const more = {
      answers: [
        { id: '1', pattern: 'gbv' },
        { id: '2', pattern: 'dv' },
      ],
    };
    const draft = {
      answers: [
        { id: '1', pattern: 'GBV' },
        { id: 'x', pattern: 'sgbv' },
      ],
    };
    expect(takenOver(typed, more, draft)).toEqual({
      answers: [...draft.answers, { id: '2', pattern: 'dv' }],
    });
    const without = { ...asked, options: [option('b', 'B', '0')] };
    expect(takenOver(asked, corrected, without)).toEqual({ ...asked, options: [option('b', 'B', '1')] });
  });

  it('makes of what was published what was corrected, and of that nothing else', () => {
    fc.assert(
      fc.property(document, document, document, (from, to, draft) => {
        expect(takenOver(from, to, from)).toEqual(to);
        expect(takenOver(from, to, to)).toEqual(to);
        expect(takenOver(from, from, draft)).toEqual(draft);
        const once = takenOver(from, to, draft);
        expect(takenOver(from, to, once)).toEqual(once);
      }),
    );
  });
});
