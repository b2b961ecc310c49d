import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QuestionRefusal } from '../question-refusal.js';
import { formatted } from '../text.js';
import { clozeWarnings, readCloze } from './read-cloze.js';

const read = (text: string) => readCloze(formatted(text, 'html'), 7);

function refusal(text: string): string | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    return error instanceof QuestionRefusal ? error.problem.code : 'THROWN';
  }
}

describe('a cloze', () => {
  it('has places for its gaps', () => {
    expect(read('A {1:SA:=a} and {2:NM:=1.5:0.1~*#no}, {a} {#9}.')).toMatchObject({
      stem: { text: 'A {#1} and {#2}, {a} {#9}.' },
      parts: [
        { kind: 'short-answer', weight: '1', answers: [{ pattern: 'a', fraction: '1' }] },
        {
          kind: 'numerical',
          weight: '2',
          answers: [
            { value: '1.5', tolerance: '0.1' },
            { value: '*', feedback: { text: 'no' } },
          ],
        },
      ],
    });
  });

  it('compares with characters, not with how HTML writes them', () => {
    expect(read('{1:SA:=caf&eacute; &lt;b&gt;}{1:NM:=5&#58;1}').parts).toMatchObject([
      { answers: [{ pattern: 'café <b>' }] },
      { answers: [{ value: '5', tolerance: '1' }] },
    ]);
  });

  it('reads a decimal comma as Moodle does', () => {
    expect(read('{1:NM:=1,5:0,1~%50%-,5}').parts).toMatchObject([
      { answers: [{ value: '1.5', tolerance: '0.1' }, { value: '-.5' }] },
    ]);
    expect(refusal('{1:NM:=1,500.5}')).toBe('CLOZE.NUMBER_EXPECTED');
  });

  it('leaves a gap as text that is of no type, and says so', () => {
    const { stem, parts } = read('{1:FOO:=x} {1:SA:=b}');
    expect(stem.text).toBe('{1:FOO:=x} {#1}');
    expect(parts).toMatchObject([{ kind: 'short-answer', answers: [{ pattern: 'b' }] }]);
    expect(clozeWarnings(stem, 7)).toMatchObject([{ code: 'CLOZE.TYPE_UNKNOWN', line: 7 }]);
    expect(clozeWarnings(read('{1:SA:=b} {a}').stem, 7)).toEqual([]);
  });

  it('tells a place of a gap from what looks like one', () => {
    expect(read('Write {#1} for {1:SA:=a}').stem.text).toBe('Write &#123;#1} for {#1}');
  });

  it('unescapes, and knows characters that HTML writes with #', () => {
    expect(read(String.raw`{:MC:=a\~b\}c#f\#g~&#1099;~%-50%x}`).parts).toMatchObject([
      {
        weight: '1',
        answers: [
          { content: { text: 'a~b}c' }, feedback: { text: 'f#g' } },
          { content: { text: '&#1099;' }, fraction: '0' },
          { content: { text: 'x' }, fraction: '-0.5' },
        ],
      },
    ]);
  });

  it.each([
    ['=a~=b~c~d', ['0.5', '0.5', '-0.5', '-0.5']],
    ['=a~=b~=c~d', ['0.3333333', '0.3333333', '0.3333333', '-0.3333333']],
    ['%100%a~%100%b~c', ['0.5', '0.5', '0']],
    ['%33,3%a~%66.7%b~%-50%c', ['0.333', '0.667', '-0.5']],
    ['=a~b', ['1', '-1']],
  ])('of which several may be chosen shares the whole among what is right: %s', (written, expected) => {
    const [part] = read(`{1:MULTIRESPONSE:${written}}`).parts;
    expect(part?.answers.map(({ fraction }) => fraction)).toEqual(expected);
  });

  it.each([
    ['MCVS', 'single-choice', 'vertical', true],
    ['MULTIRESPONSE_H', 'multiple-choice', 'horizontal', false],
    ['MULTICHOICE', 'single-choice', 'dropdown', false],
  ])('lays %s out', (type, kind, layout, shuffle) => {
    expect(read(`{1:${type}:=a~b}`).parts).toMatchObject([{ kind, layout, shuffle }]);
  });

  it.each([
    ['nothing to fill', 'CLOZE.NO_GAP'],
    ['{1:MULTICHOICE}', 'CLOZE.NO_GAP'],
    ['{1:SA:=a', 'CLOZE.NO_GAP'],
    ['{1:MULTICHOICE:=a}', 'CLOZE.TOO_FEW_ANSWERS'],
    ['{1:MULTICHOICE:a~%50%b}', 'CLOZE.NO_KEY'],
    ['{1:NUMERICAL:=zero}', 'CLOZE.NUMBER_EXPECTED'],
    ['{1:REGEXP:=a}', 'CLOZE.TYPE_UNKNOWN'],
    ['{1:SA:%200%a}', 'CLOZE.WEIGHT_OUT_OF_RANGE'],
  ])('is refused for %s', (text, code) => expect(refusal(text)).toBe(code));

  it('is read or refused, whatever it says', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'{}:~=#%\\& a1', '1:SA:', ':NM:=', 'MC'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (text) => expect(refusal(text)).not.toBe('THROWN')),
      { numRuns: 1_000 },
    );
  });

  it.each(['{1:SA:', '{1:SA:=a}', '{', '\\', '~', '{1:SA:\\}'])(
    'comes to the end of megabytes of %s before the time of a test is over',
    (unit) => {
      expect(refusal(unit.repeat(2_000_000 / unit.length))).not.toBe('THROWN');
    },
  );
});
