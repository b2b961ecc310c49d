import fc from 'fast-check';
import { plainDecimal } from '../decimal-text.js';
import type { FormattedText, ImportedQuestion, TextFormat } from '../question.js';
import { trimBlanks } from '../text.js';

/** Words full of what formats have to escape. */
const words = fc
  .string({
    unit: fc.constantFrom(...'ab я€~=#{}:%[]\\/.&<>"\'\n-', '::', '//', '####', '\\n', ']]>', '{1:SA:=a}'),
    maxLength: 20,
  })
  .map(trimBlanks);
const someWords = words.filter((text) => text !== '');
/** Names, patterns and categories: one line, and no tag in it. */
const line = fc
  .string({ unit: fc.constantFrom(...'ab я~=#{}:%[]\\/.&'), minLength: 1, maxLength: 12 })
  .map(trimBlanks)
  .filter((text) => text !== '');

const share = fc.constantFrom('0', '1', '0.5', '-0.5', '0.3333333', '-1');
const number = fc.constantFrom('0', '3.14', '-2', '6.022e23', '.5');

const textIn = (format: TextFormat, text = words): fc.Arbitrary<FormattedText> =>
  text.map((written) => ({ format, text: written, files: [] }));

const format = fc.constantFrom<TextFormat>('html', 'markdown', 'plain', 'moodle');
const anyText = format.chain((name) => textIn(name, someWords));
const feedback = fc.option(anyText);
const noFeedback = { correct: null, partiallyCorrect: null, incorrect: null };

const lineWithout = (character: string) =>
  line.map((text) => trimBlanks(text.replaceAll(character, '')) || 'x');

const head = fc.record({
  name: line,
  category: fc.array(lineWithout('/'), { maxLength: 2 }),
  stem: anyText,
  tags: fc.array(lineWithout('\\'), { maxLength: 2 }),
  idnumber: fc.option(lineWithout('\\')),
});

/** A question that holds nothing beyond what GIFT has a place for. */
export const giftQuestion: fc.Arbitrary<ImportedQuestion> = head.chain((common) => {
  const base = { ...common, generalFeedback: null, defaultMark: null, penalty: null, hints: [] };
  const withFeedback = feedback.map((generalFeedback) => ({ ...base, generalFeedback }));
  const choice = fc.record({ content: anyText, fraction: share, feedback });
  const right = { ...choiceOf('right'), fraction: '1' };
  const kinds: fc.Arbitrary<object>[] = [
    fc.array(choice, { minLength: 1, maxLength: 3 }).map((answers) => ({
      kind: 'single-choice',
      answers: [...answers, right],
      shuffle: true,
      combined: noFeedback,
    })),
    fc.array(choice, { minLength: 2, maxLength: 4 }).map((answers) => ({
      kind: 'multiple-choice',
      answers: answers.map((answer) => ({
        ...answer,
        fraction: answer.fraction === '0.3333333' ? '0.25' : answer.fraction,
      })),
      shuffle: true,
      combined: noFeedback,
    })),
    fc.record({
      kind: fc.constant('true-false'),
      correct: fc.boolean(),
      trueFeedback: feedback,
      falseFeedback: feedback,
    }),
    fc.record({
      kind: fc.constant('short-answer'),
      caseSensitive: fc.constant(false),
      answers: fc.array(fc.record({ pattern: line, fraction: share, feedback: fc.constant(null) }), {
        minLength: 2,
        maxLength: 3,
      }),
    }),
    fc
      .array(
        fc.record({
          value: number,
          tolerance: fc.constantFrom('0', '0.5', '1e20'),
          fraction: share,
          feedback,
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((answers) => ({ kind: 'numerical', answers, units: [] })),
    fc
      .array(fc.record({ question: textIn('plain', line), answer: line }), { minLength: 2, maxLength: 3 })
      .map((pairs) => ({ kind: 'matching', pairs, shuffle: true, combined: noFeedback })),
    fc.constant({ kind: 'essay', template: null, graderInfo: null, minWords: null, maxWords: null }),
  ];
  const described = fc.constant({ ...base, kind: 'description' });
  const others = fc.tuple(withFeedback, fc.oneof(...kinds)).map(([one, kind]) => ({ ...one, ...kind }));
  return fc.oneof(described, others) as fc.Arbitrary<ImportedQuestion>;
});

function choiceOf(text: string) {
  return { content: { format: 'plain' as const, text, files: [] }, feedback: null };
}

const file = fc.record({
  name: lineWithout('/'),
  path: fc.constant('/'),
  bytes: fc.uint8Array({ maxLength: 8 }),
});
const withFiles = fc
  .tuple(anyText, fc.array(file, { maxLength: 2 }))
  .map(([text, files]) => ({ ...text, files }));

/** A question with everything that Moodle XML has a place for besides. */
export const richQuestion: fc.Arbitrary<ImportedQuestion> = fc
  .tuple(
    giftQuestion,
    fc.option(withFiles),
    fc.array(fc.record({ content: anyText, showCount: fc.boolean(), clearWrong: fc.boolean() }), {
      maxLength: 2,
    }),
    fc.boolean(),
    feedback,
    number,
  )
  .map(([question, generalFeedback, hints, on, correct, mark]) => ({
    ...question,
    generalFeedback,
    hints,
    defaultMark: plainDecimal(mark) ?? null,
    penalty: on ? '0.1' : null,
    ...('shuffle' in question ? { shuffle: on, combined: { ...noFeedback, correct } } : {}),
    ...('caseSensitive' in question ? { caseSensitive: on } : {}),
    ...('units' in question && on
      ? {
          units: [{ name: 'km', multiplier: '0.001' }],
          unitRule: { entry: 'TYPED', grading: 'OF_ANSWER', penalty: '0.1' },
        }
      : {}),
    ...('template' in question ? { template: correct, minWords: on ? 10 : null } : {}),
  }));
