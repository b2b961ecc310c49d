import { describe, expect, it } from '@jest/globals';
import { readMarkdownParts } from './markdown.js';
import { ProblemList } from './problem.js';
import { plainText } from './rich-text.js';
import { SourceText } from './source-text.js';
import { read } from './testing/read-text.js';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('what Markdown becomes', () => {
  it.each<[string, unknown[]]>([
    ['Two\nlines.', [paragraph(text('Two lines.'))]],
    ['## A', [{ type: 'heading', level: 2, children: [text('A')] }]],
    [
      '**a** *b* `c`',
      [
        paragraph(
          { type: 'strong', children: [text('a')] },
          text(' '),
          { type: 'emphasis', children: [text('b')] },
          text(' '),
          { type: 'code', text: 'c' },
        ),
      ],
    ],
    [
      '[a](https://a.org/b?c=d) [b](tel:112)',
      [
        paragraph({ type: 'link', href: 'https://a.org/b?c=d', children: [text('a')] }, text(' '), {
          type: 'link',
          href: 'tel:112',
          children: [text('b')],
        }),
      ],
    ],
    [
      'Stop![^who-2013] Now.[^a][^b]',
      [
        paragraph(
          text('Stop!'),
          { type: 'cite', source: 'who-2013' },
          text(' Now.'),
          { type: 'cite', source: 'a' },
          { type: 'cite', source: 'b' },
        ),
      ],
    ],
    [
      'a ![A *red* door](media:01234567-89AB-8def-8123-456789abcdef)',
      [
        paragraph(text('a '), {
          type: 'image',
          media: '01234567-89ab-8def-8123-456789abcdef',
          alt: 'A red door',
        }),
      ],
    ],
    ['Not \\[^who] one, nor [ ^who].', [paragraph(text('Not [^who] one, nor [ ^who].'))]],
    ['a\\\nb', [paragraph(text('a'), { type: 'break' }, text('b'))]],
    [
      '1. a\n2. b',
      [
        {
          type: 'list',
          ordered: true,
          children: ['a', 'b'].map((word) => ({ type: 'listItem', children: [paragraph(text(word))] })),
        },
      ],
    ],
    ['> a', [{ type: 'quote', children: [paragraph(text('a'))] }]],
    [
      '| a | b |\n|---|---|\n| c |',
      [
        {
          type: 'table',
          children: [
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', children: [text('a')] },
                { type: 'tableCell', children: [text('b')] },
              ],
            },
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', children: [text('c')] },
                { type: 'tableCell', children: [] },
              ],
            },
          ],
        },
      ],
    ],
    [
      '***a* b**',
      [paragraph({ type: 'strong', children: [{ type: 'emphasis', children: [text('a')] }, text(' b')] })],
    ],
    ['**a **b** c**', [paragraph({ type: 'strong', children: [text('a b c')] })]],
    ['*a*_b_', [paragraph({ type: 'emphasis', children: [text('ab')] })]],
    ['****a****', [paragraph({ type: 'strong', children: [text('a')] })]],
  ])('%s', (markdown, expected) => {
    expect(read(markdown)).toMatchObject({ value: expected, problems: [] });
  });
});

describe('what is refused, where', () => {
  it.each<[string, number, number, RegExp]>([
    ['a\n\n<b>c</b>', 3, 1, /HTML/],
    ['a\n<div>x</div>', 2, 1, /HTML/],
    ['a ![p](https://a.org/p.png)', 1, 3, /Pictures/],
    ['![](media:01234567-89ab-8def-8123-456789abcdef)', 1, 1, /those who do not see/],
    ['![a](media:1)', 1, 1, /Pictures/],
    ['![a](media:01234567-89ab-8def-8123-456789abcdef "t")', 1, 1, /title in quotes/],
    ['- a\n- [x](http://a.org)', 2, 3, /address is not allowed/],
    ['[x](javascript:alert(1))', 1, 1, /address is not allowed/],
    ['[x](/relative)', 1, 1, /address is not allowed/],
    ['[x](https://a.org "t")', 1, 1, /title in quotes/],
    ['[](https://a.org)', 1, 1, /link is empty/],
    ['[x][y]\n\n[y]: https://a.org', 1, 1, /stands somewhere else/],
    ['# a', 1, 1, /headings/],
    ['#### a', 1, 1, /headings/],
    ['##', 1, 1, /heading is empty/],
    ['a\n\n***\n\nb', 3, 1, /line across/],
    ['a\n\n    b', 3, 1, /code block/],
    ['- a\n\n  ```\n  b\n  ```', 3, 3, /code block/],
    ['- a\n-', 2, 1, /entry of the list is empty/],
    ['>', 1, 1, /quote is empty/],
    ['[^a]: A footnote.', 1, 1, /footnote is written out/],
    ['x [^A b]', 1, 3, /not the id/],
    ['| a |\n|---|\n| b | c |', 3, 1, /more cells/],
    [`${'> '.repeat(8)}a`, 1, 15, /too deeply/],
  ])('%j at %i:%i', (markdown, line, column, message) => {
    const [first] = read(markdown).problems;
    expect(first).toMatchObject({
      file: 'a.md',
      line,
      column,
      severity: 'error',
      message: expect.stringMatching(message),
    });
    expect(first?.remedy).toMatch(/\.$/);
  });

  it('warns of a list that would be renumbered', () => {
    expect(read('3. a').problems).toMatchObject([{ line: 1, severity: 'warning' }]);
  });
});

describe('places', () => {
  it('finds every node, and answers with the nearest one for a path beyond', () => {
    const { value, locate } = read('a\n\n- b\n- *c*[^d]');
    const cite = [1, 'children', 1, 'children', 0, 'children', 1];
    expect(locate(cite)).toEqual({ file: 'a.md', line: 4, column: 6 });
    expect(locate([...cite, 'source'])).toEqual(locate(cite));
    expect(plainText(value)).toBe('a b c');
  });
});

describe('parts', () => {
  it('separates fenced blocks and knows their lines', () => {
    const problems = new ProblemList();
    const source = SourceText.of('a.md', 'a\n\n  ```case\n  title: x\n  y\n  ```\n\nb');
    const parts = readMarkdownParts(source, problems);
    expect(parts.map((part) => part.type)).toEqual(['text', 'fence', 'text']);
    const block = parts[1];
    if (block?.type !== 'fence') throw new Error('no fence');
    expect(block).toMatchObject({ name: 'case', place: { line: 3, column: 3 } });
    expect(block.source.text).toBe('title: x\ny');
    expect(block.source.placeAt(block.source.text.indexOf('y')).line).toBe(5);
    expect(problems.sorted()).toEqual([]);
  });

  it('refuses a block that is not closed', () => {
    const problems = new ProblemList();
    readMarkdownParts(SourceText.of('a.md', 'a\n\n```case\ntitle: x'), problems);
    expect(problems.sorted()).toMatchObject([{ line: 3, message: 'This block is not closed.' }]);
  });
});
