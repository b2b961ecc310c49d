import { stringify } from 'csv-stringify/sync';
import { harmless } from './harmless.js';
import type { Cell, Table } from './table.js';

/** The table as CSV with a byte order mark, so that spreadsheets read Cyrillic and Georgian rightly. No cell is a formula. */
export const csvOf = ({ columns, rows }: Table): string =>
  stringify(
    [columns, ...rows].map((row) => row.map(written)),
    { bom: true },
  );

function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return cell === null ? '' : harmless(cell).replace(BESIDE, "$1'");
}

/** A spreadsheet that takes these for separators, as it does in many countries, begins a cell behind them. */
const BESIDE = /([;|])(?=\s*[=+\-@＝＋－＠])/g;
