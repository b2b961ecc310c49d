import { strToU8, zipSync } from 'fflate';
import { sheetXml } from './sheet-xml.js';
import type { Table } from './table.js';
import { escapeXml } from './xml-text.js';

const SHEET_NAME = /^[^[\]:*?/\\]{1,31}$/;
/** The first day that a zip archive can name: the same tables are the same bytes at any time. */
const MODIFIED = '1980-01-01T00:00:00';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The tables as a workbook, one sheet each, in the least of Office Open XML that spreadsheets read. Text is never a formula.
 * Throws RangeError for no table, and for a name that a sheet cannot have or that another one has.
 */
export function xlsxOf(tables: readonly Table[]): Uint8Array {
  checkNames(tables.map(({ name }) => name));
  const parts = {
    '[Content_Types].xml': contentTypes(tables),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relationships(
      tables.map((_, index) => ['worksheet', `sheets/${index + 1}.xml`]),
    ),
    ...Object.fromEntries(
      tables.map((table, index) => [`xl/sheets/${index + 1}.xml`, HEAD + sheetXml(table, SHEET)]),
    ),
  };
  const files = new Map(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(Object.fromEntries(files), { mtime: MODIFIED });
}

function checkNames(names: readonly string[]): void {
  if (names.length === 0) throw new RangeError('A workbook needs at least one sheet.');
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  if (distinct.size < names.length) throw new RangeError('Give each sheet a name of its own.');
  for (const name of names)
    if (!SHEET_NAME.test(name))
      throw new RangeError(`Name a sheet in 1 to 31 characters, without []:*?/\\: ${name}`);
}

const contentTypes = (tables: readonly Table[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  tables
    .map(
      (_, index) => `<Override PartName="/xl/sheets/${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join('') +
  '</Types>';

const relationships = (targets: readonly [type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

const workbook = (tables: readonly Table[]): string =>
  `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>` +
  tables
    .map(
      ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>';
