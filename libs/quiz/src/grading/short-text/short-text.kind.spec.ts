import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExact } from '../decimal.js';
import { matches, readPattern } from './pattern.js';
import { shortText } from './short-text.kind.js';
import type { Comparison, ShortTextPayload } from './short-text.payload.js';

const lenient: Comparison = { case: false, width: false, diacritics: false };
const strict: Comparison = { case: true, width: true, diacritics: true };

const question = (comparison: Comparison, ...answers: [string, string][]): ShortTextPayload => ({
  kind: 'SHORT_TEXT',
  stem: 'Name one.',
  answers: answers.map(([pattern, fraction], index) => ({
    id: `a${index}`,
    pattern,
    fraction,
    feedback: `Because ${index}`,
  })),
  comparison,
  feedback: 'General',
});

function gradeOf(payload: ShortTextPayload, text: unknown) {
  const parsed = shortText.readResponse(payload, { text });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return shortText.grade(payload, parsed.response);
}

const matched = (comparison: Comparison, pattern: string, text: string) =>
  gradeOf(question(comparison, [pattern, '1']), text).answerId !== null;

describe('which text a pattern takes', () => {
  it.each<[string, string, boolean]>([
    ['statement', 'statement', true],
    ['statement', '  statement\t', true],
    ['state  ment', 'state ment', true],
    ['statement', 'statements', false],
    ['state*', 'state', true],
    ['state*', 'statement', true],
    ['*ment', 'statement', true],
    ['s*t*t', 'st', false],
    ['s*t*t', 'statement', true],
    ['a*a', 'a', false],
    ['*', 'anything', true],
    ['2\\*3', '2*3', true],
    ['2\\*3', '2 times 3', false],
    ['\\**', '* one', true],
    ['a.c', 'abc', false],
    ['(a|b)', '(a|b)', true],
  ])('%s, %s: %s', (pattern, text, expected) => {
    expect(matched(strict, pattern, text)).toBe(expected);
  });

  it('does not try every way in which many wildcards could match', () => {
    expect(matched(strict, `${'*a'.repeat(400)}b`, 'a'.repeat(1000))).toBe(false);
  });

  it('takes a text with anything in place of the wildcards', () => {
    const literal = fc.string({ maxLength: 5 }).filter((text) => !/[*\\]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(literal, literal), { minLength: 1, maxLength: 5 }), (pieces) => {
        const pattern = pieces.map(([fixed]) => `x${fixed}x`).join('*');
        const text = pieces.map(([fixed, free], index) => `${index > 0 ? free : ''}x${fixed}x`).join('');
        expect(matches(readPattern(pattern, strict), text.replace(/\s+/g, ' '))).toBe(true);
      }),
    );
  });
});

describe('what differs', () => {
  it.each<[string, keyof Comparison, string, string]>([
    ['small and capital letters', 'case', 'frog', 'FROG'],
    ['Cyrillic letters', 'case', 'ӨРТ', 'өрт'],
    ['a final sigma', 'case', 'ΟΔΟΣ*', 'οδος'],
    ['full width', 'width', 'ABC12', 'ＡＢＣ１２'],
    ['diacritics', 'diacritics', 'Strasse a la carte', 'Strasse à la carte'],
  ])('%s, only when set', (_, setting, pattern, text) => {
    expect(matched(lenient, pattern, text)).toBe(true);
    expect(matched({ ...lenient, [setting]: true }, pattern, text)).toBe(false);
  });

  it('never how a letter is composed', () => {
    expect(matched(strict, 'é', 'e\u0301')).toBe(true);
    expect(matched(strict, 'e\u0301', 'é')).toBe(true);
  });

  it('keeps a fraction sign apart from digits', () => {
    expect(matched(lenient, '1⁄2', '½')).toBe(false);
  });
});

describe('marking a short text', () => {
  const pets = question(lenient, ['frog', '1'], ['toad', '0.8'], ['*snake*', '-0.5'], ['*', '0']);

  it.each([
    ['frog', '1', 'RIGHT', 'a0'],
    ['Toad ', '4/5', 'PARTLY_RIGHT', 'a1'],
    ['a snake', '-1/2', 'WRONG', 'a2'],
    ['newt', '0', 'WRONG', 'a3'],
  ])('%s earns %s', (text, fraction, state, answerId) => {
    const grade = gradeOf(pets, text);
    expect([formatExact(grade.fraction), grade.state, grade.answerId]).toEqual([fraction, state, answerId]);
    expect(grade.answerFeedback).toBe(`Because ${answerId.slice(1)}`);
  });

  it('the first that matches wins', () => {
    expect(formatExact(gradeOf(question(lenient, ['f*', '0.5'], ['frog', '1']), 'frog').fraction)).toBe(
      '1/2',
    );
  });

  it('says which rule fired', () => {
    expect(gradeOf(pets, 'toad').rule).toEqual({
      code: 'FIRST_MATCHING_PATTERN',
      details: { answer: 'a1', pattern: 'toad' },
    });
    expect(gradeOf(question(lenient, ['frog', '1']), 'newt')).toMatchObject({
      answerId: null,
      answerFeedback: null,
      rule: { code: 'NO_PATTERN_MATCHES' },
    });
  });

  it.each([undefined, null, { text: '' }, { text: ' \n ' }])('%j is not answered', (raw) => {
    const parsed = shortText.readResponse(pets, raw);
    expect(parsed).toEqual({ ok: true, response: { text: '' } });
    const grade = shortText.grade(pets, { text: '' });
    expect([grade.answered, grade.state, grade.answerId]).toEqual([false, 'NOT_ANSWERED', null]);
  });

  it.each([7, 'x', [], {}, { text: 7 }, { text: 'a', more: 1 }, { text: 'x'.repeat(1001) }])(
    'refuses %j',
    (raw) => expect(shortText.readResponse(pets, raw).ok).toBe(false),
  );
});

describe('what its author hears', () => {
  const review = (...answers: [string, string][]) => shortText.review(question(lenient, ...answers));

  it('nothing about a good question', () => {
    expect(review(['frog', '1'], ['fro*', '0.5'], ['*', '0'])).toEqual({ problems: [], warnings: [] });
  });

  it.each<[string, [string, string][], string]>([
    ['there is no answer', [], 'QUESTION.TOO_FEW_ANSWERS'],
    ['none earns the mark', [['frog', '0.5']], 'QUESTION.NO_RIGHT_ANSWER'],
    [
      'the one that earns it is never reached',
      [
        ['*', '0'],
        ['frog', '1'],
      ],
      'QUESTION.NO_RIGHT_ANSWER',
    ],
    [
      'a wider pattern hides it',
      [
        ['f*g', '0'],
        ['fr*og', '1'],
      ],
      'QUESTION.NO_RIGHT_ANSWER',
    ],
  ])('that %s', (_, answers, code) => {
    expect(review(...answers).problems.map((found) => found.code)).toEqual([code]);
  });

  it('which answer is hidden by which', () => {
    const { problems, warnings } = review(['frog', '1'], ['f*', '0.5'], ['FROGS', '0.5']);
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject(
      [
        {
          field: 'answers.2.pattern',
          code: 'QUESTION.ANSWER_UNREACHABLE',
          message: /^Answer 2 matches first/,
        },
      ].map((warning) => ({ ...warning, message: expect.stringMatching(warning.message) })),
    );
  });

  it('that ids repeat and feedback is missing', () => {
    const [first] = question(lenient, ['frog', '1']).answers;
    const answers = first
      ? [
          { ...first, feedback: null },
          { ...first, pattern: 'toad' },
        ]
      : [];
    const { problems, warnings } = shortText.review({ ...question(lenient), answers });
    expect(problems).toMatchObject([{ field: 'answers.1.id', code: 'QUESTION.ANSWER_ID_REPEATED' }]);
    expect(warnings).toMatchObject([{ field: 'answers.0.feedback', code: 'QUESTION.FEEDBACK_MISSING' }]);
  });
});
