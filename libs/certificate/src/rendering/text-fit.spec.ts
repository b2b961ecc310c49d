import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitText } from './text-fit.js';

// Every letter is half as wide as it is high.
const measure = (text: string): number => [...text].length / 2;
const settings = [
  { lines: 1, from: 40, to: 30 },
  { lines: 2, from: 30, to: 10 },
];

describe('fitText', () => {
  it('sets a short text on one line at the largest size', () => {
    expect(fitText('Ana Krasniqi', measure, 400, settings)).toEqual({ size: 40, lines: ['Ana Krasniqi'] });
  });

  it('would rather be a little smaller than on two lines', () => {
    expect(fitText('a'.repeat(25), measure, 400, settings)).toEqual({ size: 32, lines: ['a'.repeat(25)] });
  });

  it('breaks a long text into lines of like length, at spaces and after hyphens', () => {
    expect(fitText('aaaaa bbbbb ccccc ddddd eeeee fffff', measure, 400, settings).lines).toEqual([
      'aaaaa bbbbb ccccc ',
      'ddddd eeeee fffff',
    ]);
    expect(fitText(`${'a'.repeat(20)}-${'b'.repeat(20)}`, measure, 400, settings).lines).toEqual([
      `${'a'.repeat(20)}-`,
      'b'.repeat(20),
    ]);
  });

  it('breaks inside a word only when no size that was asked for holds it', () => {
    const { size, lines } = fitText('w'.repeat(200), measure, 400, settings);
    expect(lines).toHaveLength(2);
    expect(size).toBeLessThan(10);
    expect(lines.join('')).toBe('w'.repeat(200));
  });

  it('puts accents and their letters together', () => {
    expect(fitText('й'.normalize('NFD'), measure, 400, settings).lines).toEqual(['й'.normalize('NFC')]);
  });

  it('never overflows, never uses too many lines and never loses a letter', () => {
    const text = fc
      .array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { minLength: 1, maxLength: 12 })
      .map((words) => words.join(' ').normalize('NFC').trim().replaceAll(/\s+/g, ' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 900 }), (words, width) => {
        const { size, lines } = fitText(words, measure, width, settings);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(measure(line.trimEnd()) * size).toBeLessThanOrEqual(width + 1e-6);
        expect(lines.join('')).toBe(words);
      }),
    );
  });
});
