import { describe, expect, it } from '@jest/globals';
import type { ChoiceParts } from '@gssr/contract';
import { Knowledge } from './knowledge.js';

const item = (words: string, ids: string[]): ChoiceParts => ({
  kind: 'SINGLE_CHOICE',
  stem: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
  options: ids.map((id) => ({ id, content: [] })),
});

const feedback = (optionId: string, correct: boolean) => ({
  optionId,
  correct,
  chosen: false,
  feedback: null,
});

describe('Knowledge', () => {
  it('guesses what it has not learned', () => {
    expect(new Knowledge().answerTo(item('New?', ['c', 'a', 'b']))).toEqual(['c']);
  });

  it('knows a question again by its words, in whatever order the options come', () => {
    const knowledge = new Knowledge();
    knowledge.learn(item('Known?', ['a', 'b', 'c']), [
      feedback('a', false),
      feedback('b', true),
      feedback('c', true),
    ]);
    expect(knowledge.answerTo(item('Known?', ['c', 'b', 'a']))).toEqual(['b', 'c']);
    expect(knowledge.answerTo(item('Another?', ['c', 'b', 'a']))).toEqual(['c']);
  });
});
