import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../../shared/oracles/statistics/', import.meta.url);

/** Figures of a quiz that others computed. They are not part of the project: see {@link oraclePresent}. */
export const oraclePresent = existsSync(new URL('quiz.json', folder));
export const oracleAddress = folder.pathname;

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const lines = (name: string): string[][] =>
  read(name)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

/** In marks: rows are attempts, columns are items. */
export const oracleMarks = (): number[][] => lines('marks.csv').map((cells) => cells.map(Number));

export interface OracleQuiz {
  attempts: number;
  items: number;
  median: number;
  mean: number;
  standardDeviation: number;
  skewness: number | null;
  kurtosis: number | null;
  coefficientOfInternalConsistencyPercent: number | null;
  errorRatioPercent: number | null;
  standardError: number | null;
  relativeTolerance: number;
}

export const oracleQuiz = (): OracleQuiz => JSON.parse(read('quiz.json')) as OracleQuiz;

/** Figures of an item by the names of their columns; null where there is none. */
export type OracleItem = Readonly<Record<string, number | null>>;

/** One row per item in the order of the columns of the marks; variants and parts of random draws are left out. */
export function oracleItems(): OracleItem[] {
  const [header = [], ...rows] = lines('items.csv');
  const named = rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
  return named
    .filter(({ subqname, variant }) => !subqname && !variant)
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, figureIn(cell)])));
}

/** What can be earned by each item, in marks. */
export const oracleMaxima = (): number[] => oracleItems().map(maximumOf);

export const maximumOf = ({ maxmark }: OracleItem): number => maxmark ?? 1;

const figureIn = (cell: string): number | null =>
  ['', '**NULL**', '!NULL!'].includes(cell.trim()) ? null : Number(cell);
