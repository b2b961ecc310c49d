import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fieldOf,
  freshId,
  textAt,
  valueAt,
  withEntry,
  withMoved,
  withoutEntry,
  withValue,
  type Json,
} from './json.js';

const question: Json = {
  stem: 'Who?',
  options: [
    { id: 'a', feedback: null },
    { id: 'b', feedback: 'No.' },
  ],
};

describe('a question under its author’s hands', () => {
  it('changes one value and leaves the rest untouched', () => {
    const changed = withValue(question, ['options', 1, 'feedback'], 'Yes.');
    expect(textAt(changed, ['options', 1, 'feedback'])).toBe('Yes.');
    expect(valueAt(changed, ['options', 0])).toBe(valueAt(question, ['options', 0]));
    expect(textAt(question, ['options', 1, 'feedback'])).toBe('No.');
  });

  it('makes what is not there yet on the way', () => {
    expect(withValue({}, ['units', 'list', 0, 'name'], 'km')).toEqual({ units: { list: [{ name: 'km' }] } });
  });

  it('adds, removes and moves entries, and ignores a move beyond the ends', () => {
    const three = withEntry(question, ['options'], { id: 'c' });
    const ids = (root: Json) => (valueAt(root, ['options']) as { id: string }[]).map(({ id }) => id);
    expect(ids(withMoved(three, ['options'], 2, 0))).toEqual(['c', 'a', 'b']);
    expect(ids(withMoved(three, ['options'], 0, 2))).toEqual(['b', 'c', 'a']);
    expect(withMoved(three, ['options'], 0, -1)).toBe(three);
    expect(withMoved(three, ['options'], 2, 3)).toBe(three);
    expect(ids(withoutEntry(three, ['options'], 1))).toEqual(['a', 'c']);
  });

  it('gives every new entry an id that no other has', () => {
    fc.assert(
      fc.property(fc.nat(80), (count) => {
        let entries: Json[] = [];
        for (let index = 0; index < count; index += 1) entries = [...entries, { id: freshId(entries) }];
        expect(new Set(entries.map((entry) => textAt(entry, ['id']))).size).toBe(count);
      }),
      { numRuns: 20 },
    );
  });

  it('names a field as the server does', () => {
    expect(fieldOf(['options', 2, 'fraction'])).toBe('options.2.fraction');
  });
});
