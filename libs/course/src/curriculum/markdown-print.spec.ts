import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printMarkdown } from './markdown-print.js';
import { walkRichText } from './rich-text.js';
import { read } from './testing/read-text.js';

const SCRAPS = [
  'a',
  'b c',
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '](https://a.org)',
  '](media:01234567-89ab-8def-8123-456789abcdef)',
  '![',
  '[^x]',
  '!',
  '\\',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '## ',
  '### ',
  '#',
  '|',
  '\n|---|---|\n',
  '~',
  '<',
  '>',
  '&',
  '&amp;',
  '&#32;',
  '&nbsp;',
  '---',
  '===',
  ':',
  '.',
  '\t',
  'é',
  '😀',
  'გ',
  '+ ',
  '* ',
  '2)',
];
const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 24 }).map((parts) => parts.join(''));

describe('writing back', () => {
  it('reads what it wrote as the same, without complaint, for whatever could be read', () => {
    fc.assert(
      fc.property(scraps, (markdown) => {
        const first = read(markdown);
        fc.pre(first.problems.length === 0);
        const again = read(printMarkdown(first.value));
        expect(again).toMatchObject({ value: first.value, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws and never lets markup or an unsafe address through', () => {
    const anything = fc.oneof(
      scraps,
      fc.string({ unit: 'grapheme' }),
      fc.string().map((s) => `<${s}>[a](${s})`),
    );
    fc.assert(
      fc.property(anything, (markdown) => {
        const { value } = read(markdown);
        walkRichText(value, (node) => {
          if (node.type === 'link') expect(node.href).toMatch(/^(https:\/\/|mailto:|tel:|#)/);
        });
      }),
      { numRuns: 500 },
    );
    expect(printMarkdown([])).toBe('');
  });
});
