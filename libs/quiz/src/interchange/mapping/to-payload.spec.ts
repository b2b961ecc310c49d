import { walkRichText } from '@gssr/course';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importQuestions } from '../import-questions.js';
import type { TextFormat } from '../question.js';
import { formatted } from '../text.js';
import { toPayload } from './to-payload.js';
import { toRichText } from './to-rich-text.js';

const rich = (text: string, format: TextFormat = 'html') => toRichText(formatted(text, format), 'stem');
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('HTML as rich text', () => {
  it.each<[string, unknown[]]>([
    [
      '<p>One <b>two</b></p><p>three<br>four</p>',
      [
        paragraph(text('One '), { type: 'strong', children: [text('two')] }),
        paragraph(text('three'), { type: 'break' }, text('four')),
      ],
    ],
    ['words <em>alone</em>', [paragraph(text('words '), { type: 'emphasis', children: [text('alone')] })]],
    [
      '<h1>T</h1><div><div>a</div>b</div>',
      [{ type: 'heading', level: 2, children: [text('T')] }, paragraph(text('a')), paragraph(text('b'))],
    ],
    [
      '<ol><li>a</li><li></li><li><p>b</p></li></ol>',
      [
        {
          type: 'list',
          ordered: true,
          children: [
            { type: 'listItem', children: [paragraph(text('a'))] },
            { type: 'listItem', children: [paragraph(text('b'))] },
          ],
        },
      ],
    ],
    [
      '<a href="https://example.org/">x</a>',
      [paragraph({ type: 'link', href: 'https://example.org/', children: [text('x')] })],
    ],
    ['1 &lt; 2 &amp; <span>3</span>', [paragraph(text('1 < 2 & 3'))]],
    ['<span><p>a</p>b</span>', [paragraph(text('a'), { type: 'break' }, text('b'))]],
    [
      '<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>',
      [
        {
          type: 'table',
          children: [
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', children: [text('a')] },
                { type: 'tableCell', children: [] },
              ],
            },
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', children: [text('b')] },
                { type: 'tableCell', children: [text('c')] },
              ],
            },
          ],
        },
      ],
    ],
  ])('%s', (html, content) => expect(rich(html)).toEqual({ content, warnings: [], pictures: [] }));

  it.each<[string, unknown[] | null, string]>([
    ['a<script>alert(1)</script>', [paragraph(text('a'))], 'IMPORT.SCRIPT_LEFT_OUT'],
    ['<svg><a href="https://example.org">x</a></svg>', null, 'IMPORT.SCRIPT_LEFT_OUT'],
    ['<a href="javascript:alert(1)">x</a>', [paragraph(text('x'))], 'IMPORT.LINK_LEFT_OUT'],
    ['<a href="java\nscript:alert(1)">x</a>', [paragraph(text('x'))], 'IMPORT.LINK_LEFT_OUT'],
    ['<img src=x onerror=alert(1) alt="A flag">', [paragraph(text('[A flag]'))], 'IMPORT.MEDIA_LEFT_OUT'],
    ['<img src=x>', null, 'IMPORT.MEDIA_LEFT_OUT'],
  ])('%s loses what could harm or has no place, and says so', (html, content, code) => {
    expect(rich(html)).toMatchObject({ content, warnings: [{ field: 'stem', code }] });
  });

  it('takes plain text by the letter, and tags only where the format lets them act', () => {
    expect(rich('a <b>\nb & c\n\nd', 'plain').content).toEqual([
      paragraph(text('a <b>'), { type: 'break' }, text('b & c')),
      paragraph(text('d')),
    ]);
    expect(rich('a <b>b</b>', 'moodle').content).toEqual([
      paragraph(text('a '), { type: 'strong', children: [text('b')] }),
    ]);
  });

  it('reads Markdown as courses do', () => {
    expect(rich('**a** ![x](y)', 'markdown')).toMatchObject({
      content: [paragraph({ type: 'strong', children: [text('a')] })],
      warnings: [{ code: 'IMPORT.MARKDOWN_LEFT_OUT' }],
    });
  });

  it('never holds an address that runs, or anything but its own nodes', () => {
    const html = fc.string({
      unit: fc.constantFrom(
        '<a href="',
        'javascript:',
        'https://x',
        '">',
        '</a>',
        '<p>',
        '</p>',
        '<ul><li>',
        '<table><tr><td>',
        '<b>',
        '</b>',
        '<img onerror=x>',
        '<script>',
        '&#106;',
        'a',
        ' ',
        '<',
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(html, (written) => {
        walkRichText(rich(written).content ?? [], (node) => {
          if (node.type === 'link') expect(node.href).toMatch(/^https:/);
          expect(
            Object.keys(node).every((key) =>
              ['type', 'text', 'children', 'href', 'ordered', 'level'].includes(key),
            ),
          ).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '<b>',
    '<p>',
    '</p>',
    '<ul><li>',
    '<a href="https://x">',
    '<table><tr><td>',
    '&',
    '<!--',
    '<blockquote>',
  ])('comes to the end of much of %s before the time of a test is over', (unit) => {
    expect(() => rich(unit.repeat(99_000 / unit.length))).not.toThrow();
  });
});

async function payloadOf(gift: string) {
  const reading = await importQuestions(new TextEncoder().encode(gift), 'gift');
  const [fate] = reading.ok ? reading.questions : [];
  if (!fate || fate.fate === 'refused') throw new Error('The question was not imported.');
  return toPayload(fate.question);
}

describe('a payload', () => {
  it('of a single choice', async () => {
    expect(await payloadOf('Q {=a#yes ~%-50%b#no####all}')).toEqual({
      ok: true,
      warnings: [],
      pictures: [],
      payload: {
        kind: 'SINGLE_CHOICE',
        stem: [paragraph(text('Q'))],
        options: [
          { id: 'o1', content: [paragraph(text('a'))], fraction: '1', feedback: [paragraph(text('yes'))] },
          { id: 'o2', content: [paragraph(text('b'))], fraction: '-0.5', feedback: [paragraph(text('no'))] },
        ],
        feedback: [paragraph(text('all'))],
        shuffle: true,
      },
    });
  });

  it('of a multiple choice whose thirds are whole', async () => {
    expect(await payloadOf('Q {~%33%a#1 ~%33%b#1 ~%33%c#1 ~%-100%d#0}')).toMatchObject({
      ok: true,
      payload: { kind: 'MULTIPLE_CHOICE', options: [{ fraction: '0.3333333' }, {}, {}, { fraction: '-1' }] },
    });
  });

  it('of true/false', async () => {
    expect(await payloadOf('Q {F#wrong#right}')).toMatchObject({
      ok: true,
      payload: {
        kind: 'TRUE_FALSE',
        options: [
          { id: 'true', fraction: '0', feedback: [paragraph(text('wrong'))] },
          { id: 'false', fraction: '1', feedback: [paragraph(text('right'))] },
        ],
      },
    });
  });

  it.each([
    ['Q {~%50%a ~%20%b}', 'QUESTION.SHARES_NOT_WHOLE'],
    ['[html]<img src\\=x>{=a ~b}', 'QUESTION.SHAPE'],
  ])('of %s is refused', async (gift, code) => {
    expect(await payloadOf(gift)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
