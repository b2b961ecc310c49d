import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { OracleQuestion } from './oracle-questions.js';
import type { Row, WalkThrough } from './walk-through.js';

const folder = new URL('../../../../../../shared/oracles/grading/', import.meta.url);
export const triesAddress = folder.pathname;

/** The numbers of the tables: `01`; none where there are no oracles. */
export const triesNumbers = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
  const [, number] = /^steps(\d+)\.csv$/.exec(name) ?? [];
  return number === undefined ? [] : [number];
});

/** The attempts of a table, and what others computed for each of them. */
export function triesTable(number: string): WalkThrough & { readonly results: readonly Row[] } {
  return {
    catalogue: JSON.parse(read('questions.json')) as Record<string, OracleQuestion>,
    questions: rowsOf(`questions${number}.csv`),
    steps: rowsOf(`steps${number}.csv`),
    results: rowsOf(`results${number}.csv`),
  };
}

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const rowsOf = (name: string): Row[] =>
  parse(read(name), { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true });
