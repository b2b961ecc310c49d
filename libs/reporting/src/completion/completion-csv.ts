import { harmless } from '@gssr/platform';
import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import type { CompletionRow } from './completion-report.js';

const HEADERS = [
  'Name',
  'E-mail',
  'Version',
  'Status',
  'Enrolled',
  'Completed',
  'Activities done',
  'Activities required',
  'Best score (%)',
];

const cells = (row: CompletionRow): string[] => [
  harmless(row.personName),
  harmless(row.personEmail),
  String(row.versionNumber),
  row.status === 'COMPLETED' ? 'completed' : 'in progress',
  row.enrolledAt.toISOString(),
  row.completedAt?.toISOString() ?? '',
  String(row.done),
  String(row.total),
  row.bestScore === null ? '' : String(row.bestScore),
];

async function* records(rows: AsyncIterable<CompletionRow>): AsyncGenerator<string[]> {
  yield HEADERS;
  for await (const row of rows) yield cells(row);
}

/** The report as CSV with a byte order mark, so that spreadsheets read Cyrillic and Georgian rightly. */
export function completionCsv(rows: AsyncIterable<CompletionRow>): Readable {
  const csv = stringify({ bom: true });
  pipeline(Readable.from(records(rows)), csv, () => undefined);
  return csv;
}
