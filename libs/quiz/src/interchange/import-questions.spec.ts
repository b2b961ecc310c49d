import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importQuestions } from './import-questions.js';
import { LIMITS } from './reading/limits.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = async (file: Uint8Array) => {
  const reading = await importQuestions(file);
  return reading.ok ? undefined : reading.problem.code;
};

describe('importing a file', () => {
  it.each([
    [
      'moodle-xml',
      '<?xml version="1.0"?><quiz><question type="description"><questiontext><text>Q</text></questiontext></question></quiz>',
    ],
    ['moodle-xml', '\n<quiz><question type="x"/></quiz>'],
    ['aiken', 'Q?\nA) a\nB) b\nANSWER: A'],
    ['csv', '"Type";"Question"\nessay;Q'],
    ['gift', 'Q {T}'],
    ['gift', '// ANSWER: none\nQ {T}'],
  ])('sees %s by its content', async (format, text) => {
    expect(await importQuestions(bytes(text))).toMatchObject({ ok: true, format, encoding: 'utf-8' });
  });

  it('believes whoever says which format it is', async () => {
    expect(await importQuestions(bytes('Q?\nA) a\nANSWER: A'), 'gift')).toMatchObject({ format: 'gift' });
  });

  it.each([
    ['an empty one', '', 'IMPORT.FILE_EMPTY'],
    ['one without questions', '// nothing\n\n', 'IMPORT.NO_QUESTIONS'],
    ['XML of another kind', '<svg/>', 'MOODLE_XML.NO_QUIZ'],
    ['a line of a megabyte', 'a'.repeat(1_000_000), 'IMPORT.LINE_TOO_LONG'],
    ['too many questions', 'Q {T}\n\n'.repeat(LIMITS.questions + 1), 'IMPORT.TOO_MANY_QUESTIONS'],
    [
      'laughing XML',
      '<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>',
      'IMPORT.XML_ENTITY',
    ],
    [
      'curious XML',
      '<!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>&a;</quiz>',
      'IMPORT.XML_EXTERNAL_ENTITY',
    ],
  ])('refuses %s by name', async (_, text, code) => expect(await codeOf(bytes(text))).toBe(code));

  it('refuses fifty megabytes of one line by its size alone', async () => {
    const file = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    expect(await codeOf(file)).toBe('IMPORT.FILE_TOO_LARGE');
  });

  it('always answers, whatever the bytes', async () => {
    const start = fc.constantFrom(
      ...['', '<quiz>', '<?xml ', 'PK\u0003\u0004', 'type,question\n', 'ANSWER: A\n', '\u00ff\u00fe'],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, tail) => {
        const reading = await importQuestions(new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]));
        expect(typeof reading.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
