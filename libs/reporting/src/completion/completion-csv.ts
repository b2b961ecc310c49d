import { inLanguage, say, type SentenceBook } from '@gssr/kernel';
import { harmless } from '@gssr/platform';
import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import type { CompletionRow } from './completion-report.js';

const HEADERS = [
  say`Name`,
  say`E-mail`,
  say`Version`,
  say`Status`,
  say`Enrolled`,
  say`Completed`,
  say`Activities done`,
  say`Activities required`,
  say`Best score (%)`,
];

const cells = (row: CompletionRow, book: SentenceBook): string[] => [
  harmless(row.personName),
  harmless(row.personEmail),
  String(row.versionNumber),
  inLanguage(row.status === 'COMPLETED' ? say`completed` : say`in progress`, book),
  row.enrolledAt.toISOString(),
  row.completedAt?.toISOString() ?? '',
  String(row.done),
  String(row.total),
  row.bestScore === null ? '' : String(row.bestScore),
];

async function* records(rows: AsyncIterable<CompletionRow>, book: SentenceBook): AsyncGenerator<string[]> {
  yield HEADERS.map((header) => inLanguage(header, book));
  for await (const row of rows) yield cells(row, book);
}

/** The report as CSV with a byte order mark, so that spreadsheets read Cyrillic and Georgian rightly. */
export function completionCsv(rows: AsyncIterable<CompletionRow>, book: SentenceBook): Readable {
  const csv = stringify({ bom: true });
  pipeline(Readable.from(records(rows, book)), csv, () => undefined);
  return csv;
}
