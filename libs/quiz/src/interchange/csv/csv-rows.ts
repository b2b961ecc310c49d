import { say } from '@gssr/kernel';
import { parse } from 'csv-parse/sync';
import { refuseFile } from '../reading/file-refusal.js';
import { LIMITS } from '../reading/limits.js';
import { trimBlanks } from '../text.js';

/** A row of a table by the names of its columns, in small letters. What a row leaves out is empty. */
export interface CsvRow {
  readonly line: number;
  cell(column: string): string;
}

/** Reads a table whose first line names its columns, separated by what that line uses most. Throws FileRefusal. */
export function readRows(text: string): CsvRow[] {
  const [head, ...rows] = parseTable(text);
  const columns = (head?.record ?? []).map((name) => trimBlanks(name).toLowerCase());
  for (const column of ['type', 'question'])
    if (!columns.includes(column))
      refuseFile('CSV.COLUMN_MISSING', say`The first line names no column "${column}". Add it.`, 1);
  return rows.map(({ record, info }) => ({
    line: info.lines,
    cell: (column) => trimBlanks(record[columns.indexOf(column)] ?? ''),
  }));
}

interface ParsedRow {
  readonly record: readonly string[];
  /** The line in which the row ends. */
  readonly info: { readonly lines: number };
}

function parseTable(text: string): ParsedRow[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text.slice(0, text.indexOf('\n') + 1 || undefined)),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: LIMITS.questionLength,
    }) as unknown as ParsedRow[];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 160) : '';
    return refuseFile(
      'CSV.MALFORMED',
      say`The table is broken: ${reason}. A quote within a cell is doubled, as in "say ""hi""".`,
    );
  }
}

function delimiterOf(head: string): string {
  const count = (delimiter: string) => head.split(delimiter).length;
  return [';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best), ',');
}
