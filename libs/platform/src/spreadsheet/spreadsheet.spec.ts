import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from './csv.js';
import { harmless } from './harmless.js';
import type { Cell, Table } from './table.js';
import { xlsxOf } from './xlsx.js';

const FORMULA_SIGNS = [
  ' =',
  '\u200b+',
  '\u00a0@',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...FORMULA_SIGNS), fc.string()).map(([sign, text]) => sign + text),
  fc.constantFrom('a,b', '"', 'two\nlines', '</t>', ']]>', '&amp;', '_x003D_1+1', 'Айгүл Өмүрбекова', 'ნინო'),
);

const table = (...rows: Cell[][]): Table => ({ name: 'Sheet', columns: ['Column'], rows });

/** The cells of the first sheet as a spreadsheet reads them. */
function cellsOf(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['xl/sheets/1.xml']!);
  return [
    ...xml.matchAll(
      /<c( t="inlineStr")?(?:\/>|>(?:<v>(.*?)<\/v>|<is><t xml:space="preserve">(.*?)<\/t><\/is>)<\/c>)/gs,
    ),
  ].map(([, , number, text]) => number ?? decoded(text ?? ''));
}

const decoded = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

describe('text for a spreadsheet', () => {
  it('never begins as a formula does, and is otherwise as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = harmless(text);
        expect(FORMULA_SIGNS.some((sign) => safe.startsWith(sign))).toBe(false);
        expect([text, `'${text}`]).toContain(safe);
        expect(harmless(safe)).toBe(safe);
      }),
    );
  });
});

describe('CSV', () => {
  it('begins no cell as a formula where a semicolon separates cells', () => {
    expect(csvOf(table(['a;=1+1'], ['b; -2|@x'], ['c; d']))).toBe(
      "\ufeffColumn\na;'=1+1\nb;' -2|'@x\nc; d\n",
    );
  });

  it('begins with a byte order mark, and holds numbers as numbers and nothing as nothing', () => {
    const text = csvOf({
      name: 'n',
      columns: ['A', 'B', 'C'],
      rows: [
        [-7.5, null, 'a "b", c'],
        [Infinity, 0, '=1+1'],
      ],
    });
    expect(text).toBe(`\uFEFFA,B,C\n-7.5,,"a ""b"", c"\n,0,'=1+1\n`);
  });

  it('has no text that begins as a formula does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = csvOf(table([text]))
          .slice('\uFEFFColumn\n'.length)
          .replace(/^"/, '');
        expect(/^[=+\-@]/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('a workbook', () => {
  it('holds what a spreadsheet looks for', () => {
    const files = unzipSync(xlsxOf([table([1]), { ...table(['x']), name: 'Q & A' }]));
    expect(Object.keys(files).sort()).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'],
      ...['xl/sheets/1.xml', 'xl/sheets/2.xml', 'xl/workbook.xml'],
    ]);
    expect(strFromU8(files['xl/workbook.xml']!)).toContain('<sheet name="Q &amp; A" sheetId="2" r:id="r2"/>');
    expect(strFromU8(files['xl/_rels/workbook.xml.rels']!)).toContain('Target="sheets/2.xml"');
  });

  it('keeps numbers as numbers, and nothing as nothing', () => {
    expect(cellsOf(xlsxOf([table([-7.5], [null], [NaN], [1e-21])]))).toEqual([
      'Column',
      '-7.5',
      '',
      '',
      '1e-21',
    ]);
  });

  it('gives every text back, made harmless, and never as a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = xlsxOf([table([text])]);
        const kept = harmless(text)
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
        expect(cellsOf(bytes)).toEqual(['Column', kept]);
        expect(strFromU8(unzipSync(bytes)['xl/sheets/1.xml']!)).not.toContain('<f>');
      }),
    );
  });

  it('is the same bytes for the same tables', () => {
    expect(xlsxOf([table(['a'])])).toEqual(xlsxOf([table(['a'])]));
  });

  it.each<[string, string[]]>([
    ['no sheet', []],
    ['a sheet without a name', ['']],
    ['a name with a slash', ['a/b']],
    ['a name that is too long', ['x'.repeat(32)]],
    ['two of one name', ['Items', 'items']],
  ])('cannot have %s', (_, names) => {
    expect(() => xlsxOf(names.map((name) => ({ ...table(), name })))).toThrow(RangeError);
  });
});
