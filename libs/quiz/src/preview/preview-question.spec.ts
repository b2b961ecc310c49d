import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { previewQuestion } from './preview-question.js';

const authored = {
  kind: 'SINGLE_CHOICE',
  stem: 'Who goes in *first*?',
  options: [
    { id: 'a', content: 'You', fraction: '1', feedback: 'Yes.' },
    { id: 'b', content: 'She', fraction: '0', feedback: 'No.' },
  ],
  feedback: 'Remember it.',
};

describe('the preview of a question', () => {
  it('shows it as a learner sees it, and what an answer earns', () => {
    const { problems, shown, result } = previewQuestion(authored, 'seed', { options: ['a'] });
    expect(problems).toEqual([]);
    expect(new Set(shown?.optionOrder)).toEqual(new Set(['a', 'b']));
    expect(result).toMatchObject({ state: 'RIGHT', fraction: 1 });
  });

  it('is the same for the same seed', () => {
    expect(previewQuestion(authored, 'one', null)).toEqual(previewQuestion(authored, 'one', null));
  });

  it('says what is wrong with the question, and shows nothing then', () => {
    const { problems, shown } = previewQuestion({ ...authored, options: [] }, 'seed', null);
    expect(problems.map(({ field }) => field)).toContain('options');
    expect(shown).toBeNull();
  });

  it('says what is wrong with the answer', () => {
    const { responseProblems, result } = previewQuestion(authored, 'seed', { options: ['z'] });
    expect(responseProblems).toHaveLength(1);
    expect(result).toBeNull();
  });

  it('waits for a person where a person marks', () => {
    const essay = {
      kind: 'ESSAY',
      stem: 'Why?',
      rubric: [
        {
          id: 'a',
          content: 'Reason',
          levels: [
            { id: 'a', content: 'None', points: '0' },
            { id: 'b', content: 'Given', points: '1' },
          ],
        },
      ],
    };
    expect(previewQuestion(essay, 'seed', { text: 'Because.' }).result?.state).toBe('NEEDS_MARKING');
  });

  it('takes anything without falling over', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.jsonValue(), (question, seed, response) => {
        expect(previewQuestion(question, seed, response).problems.length).toBeGreaterThan(0);
        previewQuestion(authored, seed, response);
      }),
    );
  });
});
