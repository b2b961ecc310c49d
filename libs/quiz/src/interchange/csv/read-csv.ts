import { say } from '@gssr/kernel';
import { readCategoryPath } from '../category-path.js';
import { isNumber, plainDecimal, shareOfPercent } from '../decimal-text.js';
import type { QuestionFate } from '../fate.js';
import { FateList } from '../fate-list.js';
import type { Hint, QuestionHead, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { checkLineLengths } from '../reading/limits.js';
import { settleShares } from '../settle-shares.js';
import { cleanName, formatted, formattedOrNull, nameFromStem } from '../text.js';
import { readCsvKind } from './csv-kinds.js';
import { readRows, type CsvRow } from './csv-rows.js';

/**
 * Reads a table with one question in each row. Columns: `type` and `question`; where wanted `name`, `category`
 * (`Law/Evidence`), `format` (plain, markdown or html), `feedback`, `mark`, `tags` (by commas), `idnumber`, `penalty` (percent of
 * the mark that a further try costs), `hint1` to `hint10`; and for each answer from 1 on `answer1`, `percent1`, `feedback1`,
 * `tolerance1`, `match1`. Throws FileRefusal.
 */
export function readCsv(text: string): readonly QuestionFate[] {
  checkLineLengths(text);
  const fates = new FateList();
  for (const row of readRows(text))
    fates.note(
      row.line,
      () => nameOf(row),
      () => settleShares(readCsvKind(row, headOf(row)), row.line),
    );
  return fates.fates;
}

const FORMATS: readonly TextFormat[] = ['plain', 'markdown', 'html', 'moodle'];

function headOf(row: CsvRow): QuestionHead {
  const written = row.cell('format').toLowerCase() || 'plain';
  const format = FORMATS.find((name) => name === written);
  if (!format)
    refuseQuestion(
      'CSV.FORMAT_UNKNOWN',
      say`The format "${written.slice(0, 40)}" is not known. Write plain, markdown or html.`,
      row.line,
    );
  if (row.cell('question') === '')
    refuseQuestion('CSV.QUESTION_EMPTY', 'The cell "question" is empty. Write what is asked.', row.line);
  return {
    name: nameOf(row),
    category: readCategoryPath(row.cell('category')),
    stem: formatted(row.cell('question'), format),
    generalFeedback: formattedOrNull(row.cell('feedback'), format),
    defaultMark: markOf(row),
    penalty: penaltyOf(row),
    hints: hintsOf(row, format),
    tags: row
      .cell('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    idnumber: row.cell('idnumber') || null,
  };
}

const nameOf = (row: CsvRow): string => cleanName(row.cell('name')) || nameFromStem(row.cell('question'));

const MOST_HINTS = 10;

const hintsOf = (row: CsvRow, format: TextFormat): Hint[] =>
  Array.from({ length: MOST_HINTS }, (_, index) =>
    formattedOrNull(row.cell(`hint${index + 1}`), format),
  ).flatMap((content) => (content ? [{ content, showCount: false, clearWrong: false }] : []));

function penaltyOf(row: CsvRow): string | null {
  const percent = row.cell('penalty');
  if (percent === '') return null;
  const share =
    isNumber(percent) && Number(percent) >= 0 && Number(percent) <= 100 && shareOfPercent(percent);
  return (
    share ||
    refuseQuestion(
      'CSV.PERCENT_WRONG',
      say`The penalty "${percent.slice(0, 40)}" is no percentage from 0 to 100.`,
      row.line,
    )
  );
}

function markOf(row: CsvRow): string | null {
  const mark = row.cell('mark');
  if (mark === '') return null;
  if (!isNumber(mark))
    refuseQuestion('CSV.NUMBER_EXPECTED', say`The mark "${mark.slice(0, 40)}" is no number.`, row.line);
  return plainDecimal(mark) ?? null;
}
