import { harmless } from './harmless.js';
import type { Cell, Table } from './table.js';
import { escapeXml } from './xml-text.js';

/** A spreadsheet calls a file with a longer text damaged. */
const LONGEST_TEXT = 32_767;

/** One sheet, its first row staying in sight. */
export const sheetXml = ({ columns, rows }: Table, namespace: string): string =>
  `<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>' +
  [columns, ...rows].map(rowXml).join('') +
  '</sheetData></worksheet>';

const rowXml = (row: readonly Cell[]): string => `<row>${row.map(cellXml).join('')}</row>`;

function cellXml(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>';
  if (cell === null) return '<c/>';
  const text = harmless(cell).replace(/\r\n?/g, '\n').slice(0, LONGEST_TEXT);
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(text))}</t></is></c>`;
}

/** Spreadsheets read `_x003D_` as an equals sign. Text that looks like that is meant as it stands. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
