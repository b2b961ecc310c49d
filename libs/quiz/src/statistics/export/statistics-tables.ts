import { inLanguage, say, type Said, type SentenceBook } from '@gssr/kernel';
import type { Cell, Table } from '@gssr/platform';
import type { OptionShare } from '../option/option-shares.js';
import type { ItemOptions } from '../option/option-analysis.js';
import type { ItemStatistics, QuizStatisticsResult } from '../quiz-statistics-result.js';
import type { QuizFigures } from '../quiz/quiz-figures.js';

/** One column: its heading, and what it says of a row. */
type Columns<T> = readonly (readonly [heading: Said, cell: (row: T, book: SentenceBook) => Cell])[];

const QUIZ: Columns<QuizFigures> = [
  [say`Attempts`, ({ n }) => n],
  [say`Maximum (marks)`, ({ maximum }) => maximum],
  [say`Mean (marks)`, ({ mean }) => mean],
  [say`Median (marks)`, ({ median }) => median],
  [say`Standard deviation (marks)`, ({ standardDeviation }) => standardDeviation],
  [say`Skewness`, ({ skewness }) => skewness],
  [say`Kurtosis`, ({ kurtosis }) => kurtosis],
  [say`Cronbach's alpha`, ({ alpha }) => alpha],
  [say`Error ratio (%)`, ({ errorRatio }) => errorRatio],
  [say`Standard error (marks)`, ({ standardError }) => standardError],
];

const ITEMS: Columns<ItemStatistics> = [
  [say`Question`, ({ questionKey }) => questionKey],
  [say`Version`, ({ questionVersion }) => questionVersion],
  [say`Kind`, ({ kind }) => kind],
  [say`Text`, ({ stem }) => stem],
  [say`Attempts`, ({ n }) => n],
  [say`Facility index`, ({ facility }) => facility],
  [say`Standard deviation`, ({ standardDeviation }) => standardDeviation],
  [say`Random guess score`, ({ randomGuessScore }) => randomGuessScore],
  [say`Intended weight (%)`, ({ intendedWeight }) => intendedWeight],
  [say`Effective weight (%)`, ({ effectiveWeight }) => effectiveWeight],
  [say`Discrimination index (%)`, ({ discriminationIndex }) => discriminationIndex],
  [say`Discriminative efficiency (%)`, ({ discriminativeEfficiency }) => discriminativeEfficiency],
  [say`Point-biserial correlation`, ({ pointBiserial }) => pointBiserial],
];

const OPTIONS: Columns<ItemOptions & { option: OptionShare }> = [
  [say`Question`, ({ questionKey }) => questionKey],
  [say`Version`, ({ questionVersion }) => questionVersion],
  [say`Part`, ({ option }) => option.part ?? option.partId],
  [say`Option`, ({ option }, book) => option.optionId ?? inLanguage(say`blank`, book)],
  [say`Text`, ({ option }) => option.label],
  [say`Fraction`, ({ option }) => (option.fraction === null ? null : Number(option.fraction))],
  [say`Chosen in lower third`, ({ option }) => option.chosen[0]],
  [say`Chosen in middle third`, ({ option }) => option.chosen[1]],
  [say`Chosen in upper third`, ({ option }) => option.chosen[2]],
  [say`Share in lower third`, ({ option }) => option.share[0]],
  [say`Share in middle third`, ({ option }) => option.share[1]],
  [say`Share in upper third`, ({ option }) => option.share[2]],
];

/** The figures as tables for readers of the book's language: of the quiz, its items and their options. A figure that cannot be had is an empty cell. */
export const statisticsTables = (
  { quiz, items }: QuizStatisticsResult,
  options: readonly ItemOptions[],
  book: SentenceBook,
): { quiz: Table; items: Table; options: Table } => ({
  quiz: toTable('Quiz', QUIZ, [quiz], book),
  items: toTable('Items', ITEMS, items, book),
  options: toTable(
    'Options',
    OPTIONS,
    options.flatMap((item) => item.options.map((option) => ({ ...item, option }))),
    book,
  ),
});

/** Sheets keep their English names: what a spreadsheet allows as a name is little, and other files may point at it. */
const toTable = <T>(name: string, columns: Columns<T>, rows: readonly T[], book: SentenceBook): Table => ({
  name,
  columns: columns.map(([heading]) => inLanguage(heading, book)),
  rows: rows.map((row) => columns.map(([, cell]) => cell(row, book))),
});
