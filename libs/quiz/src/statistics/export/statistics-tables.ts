import { inLanguage, say, type Said, type SentenceBook } from '@gssr/kernel';
import type { Cell, Table } from '@gssr/platform';
import type { GroupComparison } from '../dif/compare-groups.js';
import type { DifResult, ItemDif } from '../dif/dif-analysis.js';
import type { OptionShare } from '../option/option-shares.js';
import type { ItemOptions } from '../option/option-analysis.js';
import type { ItemStatistics } from '../quiz-statistics-result.js';
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

/** One group of a comparison, against its reference group. */
interface ComparedGroup extends GroupComparison {
  compared: Said;
  reference: string;
  item: ItemDif;
}

const GROUPS: Columns<ComparedGroup> = [
  [say`Compared by`, ({ compared }, book) => inLanguage(compared, book)],
  [say`Question`, ({ item }) => item.questionKey],
  [say`Version`, ({ item }) => item.questionVersion],
  [say`Reference group`, ({ reference }, book) => groupName(reference, book)],
  [say`People in the reference group`, ({ referenceN }) => referenceN],
  [say`Group`, ({ group }, book) => groupName(group, book)],
  [say`People in the group`, ({ focalN }) => focalN],
  [say`Odds ratio (Mantel-Haenszel)`, ({ result }) => result?.commonOddsRatio ?? null],
  [say`Chi-square`, ({ result }) => result?.chiSquare ?? null],
  [say`Difference (delta)`, ({ result }) => result?.delta ?? null],
  [say`Standard error of the difference`, ({ result }) => result?.deltaError ?? null],
  [say`Class (A negligible, B moderate, C large)`, ({ result }) => result?.class ?? null],
];

const HALVES: Readonly<Record<string, Said>> = {
  EARLIER: say`Earlier half`,
  LATER: say`Later half`,
};

/** A version of the course is named by its number. */
const groupName = (group: string, book: SentenceBook): string =>
  HALVES[group] ? inLanguage(HALVES[group], book) : group;

/*
 * The figures as tables for readers of the book's language. A figure that cannot be had is an empty cell.
 */

export const quizTable = (quiz: QuizFigures, book: SentenceBook): Table =>
  toTable('Quiz', QUIZ, [quiz], book);

export const itemsTable = (items: readonly ItemStatistics[], book: SentenceBook): Table =>
  toTable('Items', ITEMS, items, book);

export const optionsTable = (items: readonly ItemOptions[], book: SentenceBook): Table =>
  toTable(
    'Options',
    OPTIONS,
    items.flatMap((item) => item.options.map((option) => ({ ...item, option }))),
    book,
  );

/** Empty where too few people took the quiz to compare any. */
export const groupsTable = (halves: DifResult, versions: DifResult, book: SentenceBook): Table =>
  toTable(
    'Groups',
    GROUPS,
    [...comparedGroups(say`Half`, halves), ...comparedGroups(say`Course version`, versions)],
    book,
  );

const comparedGroups = (compared: Said, { reference, items }: DifResult): ComparedGroup[] =>
  reference === null
    ? []
    : items.flatMap((item) =>
        item.comparisons.map((comparison) => ({ ...comparison, compared, reference, item })),
      );

/** Sheets keep their English names: what a spreadsheet allows as a name is little, and other files may point at it. */
const toTable = <T>(name: string, columns: Columns<T>, rows: readonly T[], book: SentenceBook): Table => ({
  name,
  columns: columns.map(([heading]) => inLanguage(heading, book)),
  rows: rows.map((row) => columns.map(([, cell]) => cell(row, book))),
});
