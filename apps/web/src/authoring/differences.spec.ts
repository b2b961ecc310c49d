import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences } from './differences.js';

describe('two versions of a question', () => {
  it('differ where a value does, at any depth', () => {
    const mine = { title: 'Doors', question: { options: [{ content: 'Knock' }, { content: 'Wait' }] } };
    const theirs = {
      title: 'Doors',
      question: { options: [{ content: 'Knock' }, { content: 'Ring' }, { content: 'Go' }] },
    };
    expect(differences(mine, theirs)).toEqual([
      { field: 'question.options.1.content', mine: 'Wait', theirs: 'Ring' },
      { field: 'question.options.2.content', mine: '', theirs: 'Go' },
    ]);
  });

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(differences(value, structuredClone(value))).toEqual([])),
    );
  });
});
