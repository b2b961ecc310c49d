import { describe, expect, it } from '@jest/globals';
import { formatExact } from './decimal.js';
import {
  gradeItem,
  markOf,
  parseResponse,
  presentItem,
  summariseResponse,
  validatePayload,
} from './engine.js';
import { questionKinds, type QuestionPayload } from './kinds.js';

const raw = {
  kind: 'MULTIPLE_CHOICE',
  stem: [{ type: 'paragraph', text: 'Which ones?' }],
  options: [
    { id: 'a', content: 'A', fraction: '0.5', feedback: 'Yes' },
    { id: 'b', content: 'B', fraction: '0.5', feedback: 'Yes' },
    { id: 'c', content: 'C', fraction: '-0.5' },
  ],
};

function valid(input: unknown): QuestionPayload {
  const validation = validatePayload(input);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.payload;
}

const problemsOf = (input: unknown) => {
  const validation = validatePayload(input);
  return validation.ok ? [] : validation.problems;
};

describe('validating what an author wrote', () => {
  it('fills in what may be left out, and warns', () => {
    const validation = validatePayload(raw);
    expect(validation).toMatchObject({ ok: true, payload: { feedback: null, shuffle: true } });
    expect(validation.ok && validation.warnings.map(({ field }) => field)).toEqual(['options.2.feedback']);
  });

  it.each([null, 7, 'x', [], {}, { kind: 'RIDDLE' }, { kind: '__proto__' }, { kind: ['SINGLE_CHOICE'] }])(
    'asks for a kind: %j',
    (input) => expect(problemsOf(input)).toMatchObject([{ field: 'kind', code: 'QUESTION.KIND_UNKNOWN' }]),
  );

  it.each<[string, object, string, RegExp]>([
    ['no stem', { stem: undefined }, 'stem', /^Write the question/],
    ['an empty stem', { stem: null }, 'stem', /^Write the question/],
    ['options that are no list', { options: 'a' }, 'options', /^List the options/],
    ['an option that is no object', { options: ['a', 'b'] }, 'options.0', /^Write an option as an object/],
    ['a stray key', { answer: 'a' }, '', /^Remove what does not belong into a question: answer/],
    ['a shuffle that is no flag', { shuffle: 'yes' }, 'shuffle', /^Say true or false/],
    [
      'too many options',
      { options: Array.from({ length: 51 }, () => raw.options[0]) },
      'options',
      /^Keep to 50/,
    ],
  ])('says what to do about %s', (_, change, field, message) => {
    const [problem] = problemsOf({ ...raw, ...change });
    expect(problem).toMatchObject({ field, code: 'QUESTION.SHAPE' });
    expect(problem?.message).toMatch(message);
  });

  it.each<[string, object, string, RegExp]>([
    ['no id', { id: undefined }, 'id', /^Give the option an id/],
    ['an id with a space', { id: 'a b' }, 'id', /^Use letters, digits/],
    ['no content', { content: null }, 'content', /^Write what the option says/],
    ['a number for a fraction', { fraction: 0.5 }, 'fraction', /as text/],
    ['a fraction above 1', { fraction: '4/3' }, 'fraction', /from -1 to 1/],
    ['a percentage', { fraction: '-50' }, 'fraction', /from -1 to 1/],
    ['a fraction that is no number', { fraction: 'half' }, 'fraction', /from -1 to 1/],
    ['a stray key', { correct: true }, '', /^Remove what does not belong into an option: correct/],
  ])('says what to do about an option with %s', (_, change, field, message) => {
    const options = [raw.options[0], { ...raw.options[1], ...change }, raw.options[2]];
    const [problem] = problemsOf({ ...raw, options });
    expect(problem?.field).toBe(field ? `options.1.${field}` : 'options.1');
    expect(problem?.message).toMatch(message);
  });
});

describe('from raw answer to grade', () => {
  it('reads, marks, shows and sums up by the kind of the question', () => {
    const payload = valid(raw);
    const parsed = parseResponse(payload, { options: ['b', 'a'] });
    if (!parsed.ok) throw new Error('refused');
    expect(formatExact(markOf(gradeItem(payload, parsed.response)))).toBe('1');
    expect(presentItem(payload, ['c', 'b', 'a'])).toMatchObject({ kind: 'MULTIPLE_CHOICE', stem: raw.stem });
    expect(summariseResponse(payload, parsed.response, String)).toBe('A; B');
  });

  it('knows each kind once', () => {
    expect(new Set(questionKinds).size).toBe(questionKinds.length);
  });
});
