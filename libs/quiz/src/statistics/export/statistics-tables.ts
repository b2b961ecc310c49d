import type { Cell, Table } from '@gssr/platform';
import type { OptionShare } from '../option/option-shares.js';
import type { ItemOptions } from '../option/option-analysis.js';
import type { ItemStatistics, QuizStatisticsResult } from '../quiz-statistics-result.js';
import type { QuizFigures } from '../quiz/quiz-figures.js';

/** One column: its heading, and what it says of a row. */
type Columns<T> = readonly (readonly [heading: string, cell: (row: T) => Cell])[];

const QUIZ: Columns<QuizFigures> = [
  ['Attempts', ({ n }) => n],
  ['Maximum (marks)', ({ maximum }) => maximum],
  ['Mean (marks)', ({ mean }) => mean],
  ['Median (marks)', ({ median }) => median],
  ['Standard deviation (marks)', ({ standardDeviation }) => standardDeviation],
  ['Skewness', ({ skewness }) => skewness],
  ['Kurtosis', ({ kurtosis }) => kurtosis],
  ["Cronbach's alpha", ({ alpha }) => alpha],
  ['Error ratio (%)', ({ errorRatio }) => errorRatio],
  ['Standard error (marks)', ({ standardError }) => standardError],
];

const ITEMS: Columns<ItemStatistics> = [
  ['Question', ({ questionKey }) => questionKey],
  ['Version', ({ questionVersion }) => questionVersion],
  ['Kind', ({ kind }) => kind],
  ['Text', ({ stem }) => stem],
  ['Attempts', ({ n }) => n],
  ['Facility index', ({ facility }) => facility],
  ['Standard deviation', ({ standardDeviation }) => standardDeviation],
  ['Random guess score', ({ randomGuessScore }) => randomGuessScore],
  ['Intended weight (%)', ({ intendedWeight }) => intendedWeight],
  ['Effective weight (%)', ({ effectiveWeight }) => effectiveWeight],
  ['Discrimination index (%)', ({ discriminationIndex }) => discriminationIndex],
  ['Discriminative efficiency (%)', ({ discriminativeEfficiency }) => discriminativeEfficiency],
  ['Point-biserial correlation', ({ pointBiserial }) => pointBiserial],
];

const OPTIONS: Columns<ItemOptions & { option: OptionShare }> = [
  ['Question', ({ questionKey }) => questionKey],
  ['Version', ({ questionVersion }) => questionVersion],
  ['Part', ({ option }) => option.part ?? option.partId],
  ['Option', ({ option }) => option.optionId ?? 'blank'],
  ['Text', ({ option }) => option.label],
  ['Fraction', ({ option }) => (option.fraction === null ? null : Number(option.fraction))],
  ['Chosen in lower third', ({ option }) => option.chosen[0]],
  ['Chosen in middle third', ({ option }) => option.chosen[1]],
  ['Chosen in upper third', ({ option }) => option.chosen[2]],
  ['Share in lower third', ({ option }) => option.share[0]],
  ['Share in middle third', ({ option }) => option.share[1]],
  ['Share in upper third', ({ option }) => option.share[2]],
];

/** The figures as tables named Quiz, Items and Options. A figure that cannot be had is an empty cell. */
export const statisticsTables = (
  { quiz, items }: QuizStatisticsResult,
  options: readonly ItemOptions[],
): { quiz: Table; items: Table; options: Table } => ({
  quiz: toTable('Quiz', QUIZ, [quiz]),
  items: toTable('Items', ITEMS, items),
  options: toTable(
    'Options',
    OPTIONS,
    options.flatMap((item) => item.options.map((option) => ({ ...item, option }))),
  ),
});

const toTable = <T>(name: string, columns: Columns<T>, rows: readonly T[]): Table => ({
  name,
  columns: columns.map(([heading]) => heading),
  rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
});
