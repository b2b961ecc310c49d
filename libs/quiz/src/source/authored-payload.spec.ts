import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapTexts, questionKinds, textsOf, validatePayload, type QuestionKind } from '../grading/index.js';
import { samples } from '../grading/testing/question.arbitrary.js';
import { toAuthored, toPayload } from './authored-payload.js';

/** Words that Markdown could take for something else; what stands in the text already, such as its gaps, stays. */
const hard = fc
  .array(
    fc.constantFrom(
      '*a*',
      '**b',
      '[c](https://d.e)',
      '[',
      ']',
      '_f_',
      '`g`',
      '&amp;',
      '\\',
      '- h',
      '\n\n- i',
      '#',
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(' '));

const authored = (kind: QuestionKind) =>
  fc
    .tuple(samples[kind], hard)
    .map(([{ payload }, words]) =>
      mapTexts(payload, (text) => (text === null ? null : `${text as string} ${words}`)),
    );

function payloadOf(written: unknown) {
  const read = toPayload(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

describe.each(questionKinds.map((kind) => [kind]))('what is written of %s', (kind) => {
  it('is read, and written again as it means', () => {
    fc.assert(
      fc.property(authored(kind), (written) => {
        const payload = payloadOf(written);
        expect(validatePayload(payload)).toMatchObject({ ok: true, payload });
        const again = toAuthored(payload);
        expect(payloadOf(again)).toEqual(payload);
        expect(toAuthored(payloadOf(again))).toEqual(again);
      }),
      { numRuns: 15 },
    );
  });

  it('has Markdown in every text, and nothing formatted anywhere else', () => {
    fc.assert(
      fc.property(authored(kind), (written) => {
        const payload = payloadOf(written);
        for (const { text } of textsOf(payload)) expect(text).toEqual(expect.any(Array));
        expect(textsOf(toAuthored(payload)).every(({ text }) => typeof text === 'string')).toBe(true);
        expect(JSON.stringify(toAuthored(payload))).not.toContain('"type":"paragraph"');
      }),
      { numRuns: 5 },
    );
  });
});

const choice = (option: object) => ({
  kind: 'SINGLE_CHOICE',
  stem: 'Which?',
  options: [
    { id: 'a', content: 'This', fraction: '1', feedback: 'Yes.' },
    { id: 'b', content: 'That', fraction: '0', feedback: 'No.', ...option },
  ],
});

it('leaves the gaps of a text as an author writes them', () => {
  const cloze = {
    kind: 'GAP_SELECT',
    stem: 'The [[a-1]] sat on `the` [[b]].',
    gaps: [
      { id: 'a-1', choice: 'x' },
      { id: 'b', choice: 'y' },
    ],
    choices: [
      { id: 'x', content: '*cat*' },
      { id: 'y', content: 'mat' },
    ],
  };
  const payload = payloadOf(cloze);
  expect(toAuthored(payload)).toMatchObject({ stem: cloze.stem, choices: [{ content: '*cat*' }, {}] });
});

it.each([
  ['[[a]](https://b.c)'],
  ['\\[[a]]'],
  ['\\\\[[a]]'],
  ['[[a]]: https://b.c'],
  ['`\\[\\[a]]` [x [[a]] y](https://b.c)'],
  ['[[_a_]] [[__b__]]'],
])('reads %s back as the same', (written) => {
  const payload = payloadOf({ kind: 'DESCRIPTION', stem: written });
  expect(payloadOf(toAuthored(payload))).toEqual(payload);
});

describe('what cannot be read', () => {
  it.each<[string, object, string, RegExp]>([
    ['HTML', { content: 'A <b>bold</b> word' }, 'options.1.content', /^HTML is not allowed/],
    ['HTML further down', { feedback: 'One\n\ntwo <i>x</i>' }, 'options.1.feedback', /^Line 3: HTML/],
    ['a number', { content: 7 }, 'options.1.content', /Write it as text/],
    ['formatted text', { content: [{ type: 'paragraph', children: [] }] }, 'options.1.content', /as text/],
    ['nothing', { content: ' ' }, 'options.1.content', /Write what the option says/],
    ['a novel', { content: 'x'.repeat(20_001) }, 'options.1.content', /within 20000/],
    ['a stray field', { colour: 'red' }, 'options.1', /Remove what does not belong/],
  ])('is %s, named by its field', (_, option, field, message) => {
    const read = toPayload(choice(option));
    expect(read.ok || new Set(read.problems.map((problem) => problem.field))).toEqual(new Set([field]));
    expect(read.ok || read.problems[0]?.message).toMatch(message);
  });

  it.each([
    [undefined],
    [null],
    ['x'],
    [[]],
    [{}],
    [{ kind: 'constructor' }],
    [{ kind: 'CLOZE', parts: [{ question: 3 }] }],
  ])('is %j', (written) => {
    expect(toPayload(written)).toMatchObject({ ok: false });
  });
});

describe('hints that were all taken out again', () => {
  it('are as if there never were any', () => {
    const written = {
      kind: 'ESSAY',
      stem: 'Write.',
      rubric: [
        {
          id: 'a',
          content: 'Clear',
          levels: [
            { id: 'a', content: 'No', points: '0' },
            { id: 'b', content: 'Yes', points: '1' },
          ],
        },
      ],
    };
    expect(payloadOf({ ...written, hints: [] })).toEqual(payloadOf(written));
    expect(payloadOf({ ...written, hints: [] })).not.toHaveProperty('hints');
  });
});
