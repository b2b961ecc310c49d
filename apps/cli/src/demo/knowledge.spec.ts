import { describe, expect, it } from '@jest/globals';
import type { ChoiceParts } from '@gssr/contract';
import { Knowledge } from './knowledge.js';

const text = (words: string): ChoiceParts['stem'] => [
  { type: 'paragraph', children: [{ type: 'text', text: words }] },
];

const item = (words: string, ids: string[]): ChoiceParts => ({
  kind: 'SINGLE_CHOICE',
  stem: text(words),
  options: ids.map((id, place) => ({ id: `_${place + 1}`, content: text(id) })),
});

const feedback = (optionId: string, correct: boolean) => ({
  optionId,
  correct,
  chosen: false,
  feedback: null,
});

describe('Knowledge', () => {
  it('guesses what it has not learned', () => {
    expect(new Knowledge().answerTo(item('New?', ['c', 'a', 'b']))).toEqual(['_1']);
  });

  it('knows a question again by its words, in whatever order the options come', () => {
    const knowledge = new Knowledge();
    knowledge.learn(item('Known?', ['a', 'b', 'c']), [
      feedback('_1', false),
      feedback('_2', true),
      feedback('_3', true),
    ]);
    expect(knowledge.answerTo(item('Known?', ['c', 'b', 'a']))).toEqual(['_1', '_2']);
    expect(knowledge.answerTo(item('Another?', ['c', 'b', 'a']))).toEqual(['_1']);
  });
});
