import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAiken } from './read-aiken.js';

const outline = (aiken: string) =>
  readAiken(aiken).map((fate) =>
    fate.fate === 'refused' ? fate.problems.map(({ code, line }) => `${code} ${line}`) : fate.question.name,
  );

describe('Aiken', () => {
  it('reads a question, its options and its key', () => {
    expect(readAiken('Which?\nA) one\nB. two\nANSWER: B')).toMatchObject([
      {
        fate: 'imported',
        line: 1,
        question: {
          kind: 'single-choice',
          stem: { format: 'plain', text: 'Which?' },
          answers: [
            { content: { text: 'one' }, fraction: '0' },
            { content: { text: 'two' }, fraction: '1' },
          ],
        },
      },
    ]);
  });

  it.each([
    ['One\nA) a\nB) b\n\nTwo\nA) a\nB) b\nANSWER: A', [['AIKEN.KEY_MISSING 1'], 'Two']],
    ['A) a\nANSWER: A', [['AIKEN.QUESTION_MISSING 1'], ['AIKEN.QUESTION_MISSING 2']]],
    ['One\nA) a\nANSWER: A', [['AIKEN.TOO_FEW_OPTIONS 3']]],
    ['One\nA) a\nB) b\nANSWER: C', [['AIKEN.KEY_UNKNOWN 4']]],
    ['One\nA) a\nB) b\nANSWER:', [['AIKEN.KEY_UNKNOWN 4']]],
    [`One\n${'A) a\n'.repeat(27)}ANSWER: A`, [['AIKEN.TOO_MANY_OPTIONS 29']]],
    ['One\nA) a\nB)\nC) c\nANSWER: B', [['AIKEN.KEY_UNKNOWN 5']]],
    ['One\nA) a\nB)\nANSWER: A', [['AIKEN.TOO_FEW_OPTIONS 4']]],
    ['One\nA) a\nB) b', [['AIKEN.KEY_MISSING 1']]],
  ])('says what is wrong with %j', (aiken, fates) => expect(outline(aiken)).toEqual(fates));

  it('passes over options in which nothing is written, and says so', () => {
    expect(readAiken('Which?\nA)\nB) two\nC) three\nANSWER: B')).toMatchObject([
      {
        fate: 'imported-with-warnings',
        warnings: [{ code: 'IMPORT.BLANKS_LEFT_OUT' }],
        question: {
          answers: [
            { content: { text: 'two' }, fraction: '1' },
            { content: { text: 'three' }, fraction: '0' },
          ],
        },
      },
    ]);
  });

  it('never throws, whatever it reads', () => {
    const lines = fc.array(fc.constantFrom('A) a', 'B.', 'ANSWER: A', 'ANSWER:', '', 'Q?', '\t', 'Я'), {
      maxLength: 30,
    });
    fc.assert(fc.property(lines, (words) => void readAiken(words.join('\n'))));
  });
});
