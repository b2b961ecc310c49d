import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImportedQuestion } from '../question.js';
import { FileRefusal } from '../reading/file-refusal.js';
import { LIMITS } from '../reading/limits.js';
import { readGift } from './read-gift.js';

function only(gift: string): ImportedQuestion {
  const fates = readGift(gift);
  expect(fates).toHaveLength(1);
  const [fate] = fates;
  if (!fate || fate.fate === 'refused') throw new Error(`Refused: ${JSON.stringify(fate)}`);
  return fate.question;
}

const refusals = (gift: string) =>
  readGift(gift).flatMap((fate) =>
    fate.fate === 'refused' ? fate.problems.map(({ code, line }) => `${code} ${line}`) : [],
  );

const text = (words: string, format = 'moodle') => ({ format, text: words, files: [] });

describe('GIFT', () => {
  it('leaves an empty line where a comment stood within a question', () => {
    expect(only('// [tag:law]\nFirst\n// aside\nsecond {T}\n// last').stem).toEqual(text('First\n \nsecond'));
  });

  it.each<[string, string, unknown]>([
    ['a value', '{#3.14}', { value: '3.14', tolerance: '0' }],
    ['a tolerance', '{#3.14:0.01}', { value: '3.14', tolerance: '0.01' }],
    ['a range, exactly', '{#3.141..3.142}', { value: '3.1415', tolerance: '0.0005' }],
    ['a range below zero', '{#-5..-1}', { value: '-3', tolerance: '2' }],
    ['scientific notation', '{#6.022e23:1e20}', { value: '6.022e23', tolerance: '1e20' }],
    ['a range of scientific notation', '{#1e3..2e3}', { value: '1500', tolerance: '500' }],
    ['a share', '{#=%50%1822:2}', { value: '1822', tolerance: '2', fraction: '0.5' }],
    ['a share of many digits', '{#=%33.33333%7}', { fraction: '0.3333333' }],
  ])('reads a number with %s', (_, braces, answer) => {
    expect(only(`How many? ${braces}`)).toMatchObject({ kind: 'numerical', answers: [answer] });
  });

  it('gives what ~ says to every other number', () => {
    expect(only('Q {#=1:0#right ~#wrong}')).toMatchObject({
      answers: [
        { value: '1', feedback: text('right') },
        { value: '*', tolerance: null, fraction: '0', feedback: text('wrong') },
      ],
    });
  });

  it.each(['{#3:2~}', '{#3:2 ~#}'])('takes any other number for wrong in %s', (braces) => {
    expect(only(`Q ${braces}`)).toMatchObject({
      answers: [{ value: '3' }, { value: '*', tolerance: null, fraction: '0', feedback: null }],
    });
  });

  it.each<[string, string, object[]]>([
    ['{~=a ~b}', 'single-choice', [{ content: text('a') }, { content: text('b') }]],
    ['{~a =b ~}', 'single-choice', [{ content: text('a') }, { content: text('b') }]],
    ['{~%50%a ~%50%b ~%-50% #no}', 'multiple-choice', [{ fraction: '0.5' }, { fraction: '0.5' }]],
    ['{=a =}', 'short-answer', [{ pattern: 'a' }]],
  ])('passes over the answer in %s that is blank, and says so', (braces, kind, answers) => {
    expect(readGift(`Q ${braces}`)).toMatchObject([
      {
        fate: 'imported-with-warnings',
        warnings: [{ code: 'IMPORT.BLANKS_LEFT_OUT' }],
        question: { kind, answers },
      },
    ]);
  });

  it.each([
    ['{~%33.333%a ~%33.333%b ~%33.333%c}', ['0.3333333', '0.3333333', '0.3333333']],
    ['{=a ~%33.333%b}', ['1', '0.3333333']],
    ['{~%16.667%a ~%83.333%b}', ['0.1666667', '0.8333333']],
    ['{=%14.2857%a =%50.0001%b =%22%c}', ['0.1428571', '0.5', '0.22']],
    ['{#=%66.667%1 =%33.33%2}', ['0.6666667', '0.3333']],
  ])('takes the shares of %s for those of Moodle that are next to them', (braces, fractions) => {
    expect(readGift(`Q ${braces}`)).toMatchObject([
      { fate: 'imported', question: { answers: fractions.map((fraction) => ({ fraction })) } },
    ]);
  });

  it.each(['{#3,14}', '{#one}', '{#5..1}', '{#1:-2}', '{#1e999}', '{#1..}'])(
    'refuses %s as a number',
    (braces) => {
      expect(refusals(`Q ${braces}`)).toEqual(['GIFT.NUMBER_EXPECTED 1']);
    },
  );

  it.each([
    ['{T#no#yes}', true, 'yes', 'no'],
    ['{FALSE#no#yes}', false, 'no', 'yes'],
    ['{TRUE#no####all}', true, undefined, 'no'],
    ['{F}', false, undefined, undefined],
  ])('reads %s: feedback on the wrong choice first', (braces, correct, whenTrue, whenFalse) => {
    const question = only(`The sky is blue. ${braces}`);
    expect(question).toMatchObject({
      kind: 'true-false',
      correct,
      trueFeedback: whenTrue === undefined ? null : text(whenTrue),
      falseFeedback: whenFalse === undefined ? null : text(whenFalse),
    });
  });

  it('takes small letters for a short answer', () => expect(only('Q {true}').kind).toBe('short-answer'));

  it('unescapes what may be escaped, and leaves \\% alone', () => {
    expect(only(String.raw`a\~\=\#\{\}\:\\ b\nc 5\% {}`).stem.text).toBe('a~=#{}:\\ b\nc 5\\%');
  });

  it('inherits the format of the stem, which an answer may change', () => {
    expect(only('[html]<b>Q</b> {~a#[plain]no =[markdown]*b*####[plain]all}')).toMatchObject({
      stem: text('<b>Q</b>', 'html'),
      generalFeedback: text('all', 'plain'),
      answers: [
        { content: text('a', 'html'), feedback: text('no', 'plain') },
        { content: text('*b*', 'markdown') },
      ],
    });
  });

  it('keeps an unknown format as words', () => expect(only('[wiki]Q {}').stem).toEqual(text('[wiki]Q')));

  it('puts a gap where words follow the braces', () => {
    expect(only('Two {=and} two.').stem.text).toBe('Two _____ two.');
    expect(only('Two and two {=make four}').stem.text).toBe('Two and two');
  });

  it('has several right answers only where no answer is marked =', () => {
    expect(only('Q {~%50%a ~%50%b ~%-100%c}')).toMatchObject({
      kind: 'multiple-choice',
      answers: [{ fraction: '0.5' }, { fraction: '0.5' }, { fraction: '-1' }],
    });
    expect(only('Q {~a =%50%b}')).toMatchObject({
      kind: 'single-choice',
      answers: [{}, { content: text('%50%b') }],
    });
  });

  it('reads pairs, and answers that fit none', () => {
    expect(only('Q {=a -> 1 =b->2 = -> 3}')).toMatchObject({
      kind: 'matching',
      pairs: [
        { question: text('a'), answer: '1' },
        { question: text('b'), answer: '2' },
        { question: text(''), answer: '3' },
      ],
    });
  });

  it('reads an essay and a description', () => {
    expect(only('Write. { #### Well }')).toMatchObject({ kind: 'essay', generalFeedback: text('Well') });
    expect(only('Read this.')).toMatchObject({ kind: 'description', stem: text('Read this.') });
  });

  it('takes categories, ids and tags', () => {
    const gift =
      '$CATEGORY: $course$/top/A//B/C\n\n// [id:q\\]1] [tag:law] [tag:first aid]\n::N::Q {T}\n\n$CATEGORY: D\n::M::Q {F}';
    expect(readGift(gift)).toMatchObject([
      {
        line: 4,
        question: { name: 'N', category: ['A/B', 'C'], idnumber: 'q]1', tags: ['law', 'first aid'] },
      },
      { line: 7, question: { name: 'M', category: ['D'], idnumber: null, tags: [] } },
    ]);
  });

  it('leaves comments out wherever they stand', () => {
    expect(only('// one\nQ {\n// two\n=a\n// three }\n=b}')).toMatchObject({
      answers: [{ pattern: 'a' }, { pattern: 'b' }],
    });
  });

  it('refuses a question and goes on with the next', () => {
    const fates = readGift('::One::Q {=a\n\n=b}\n\nTwo {T}');
    expect(fates.map(({ fate, number, line }) => [fate, number, line])).toEqual([
      ['refused', 1, 1],
      ['refused', 2, 3],
      ['imported', 3, 5],
    ]);
    expect(fates[0]).toMatchObject({ name: 'One', problems: [{ code: 'GIFT.BRACE_UNPAIRED' }] });
  });

  it.each([
    ['Q {~a}', 'GIFT.TOO_FEW_ANSWERS 1'],
    ['Q {=a -> b}', 'GIFT.TOO_FEW_ANSWERS 1'],
    ['Q {\n=a -> b\n=c}', 'GIFT.PAIR_EXPECTED 3'],
    ['Q {=}', 'GIFT.TOO_FEW_ANSWERS 1'],
    ['Q {~ =b}', 'GIFT.TOO_FEW_ANSWERS 1'],
    ['Q {\n~a\n~%101%b}', 'GIFT.WEIGHT_OUT_OF_RANGE 3'],
    ['Q }', 'GIFT.BRACE_UNPAIRED 1'],
    [`Q ${'a b\n'.repeat(LIMITS.questionLength / 3)}`, 'GIFT.QUESTION_TOO_LONG 1'],
  ])('refuses %j', (gift, problem) => expect(refusals(gift)).toEqual([problem]));

  it('never throws anything but a refusal, whatever it reads', () => {
    const gift = fc.string({
      unit: fc.constantFrom(...'~=#{}:%[]\\/n\n -.>50aT$', '::', '####', '//', '\n\n', '->'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(gift, (words) => void readGift(words)),
      { numRuns: 2_000 },
    );
  });

  it.each(['{', '~', '#', '%', '\\', '{~', 'a{=b->c}\n\n', '[id:'])(
    'comes to the end of five megabytes of %j before the time of a test is over',
    (unit) => {
      const line = unit.repeat(Math.floor(100_000 / unit.length));
      try {
        readGift(Array.from({ length: 50 }, () => line).join('\n\n'));
      } catch (refusal) {
        expect(refusal).toBeInstanceOf(FileRefusal);
      }
    },
  );

  it('refuses a line of many megabytes by name', () => {
    expect(() => readGift('a'.repeat(50_000_000))).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'IMPORT.LINE_TOO_LONG', line: 1 }),
      }),
    );
  });
});
