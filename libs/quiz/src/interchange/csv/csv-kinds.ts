import { say } from '@gssr/kernel';
import { isNumber, plainDecimal, shareOfPercent } from '../decimal-text.js';
import type { FormattedText, ImportedQuestion, QuestionHead } from '../question.js';
import { QuestionRefusal, refuseQuestion } from '../question-refusal.js';
import { formatted, formattedOrNull } from '../text.js';
import type { CsvRow } from './csv-rows.js';

/** One answer of a row: the cells with its number. */
interface CsvAnswer {
  readonly text: string;
  readonly percent: string;
  readonly feedback: FormattedText | null;
  readonly tolerance: string;
  readonly match: string;
}

const MOST_ANSWERS = 50;
const noFeedback = { correct: null, partiallyCorrect: null, incorrect: null };

/** Throws QuestionRefusal for a type that there is none of, and for answers that do not fit it. */
export function readCsvKind(row: CsvRow, head: QuestionHead): ImportedQuestion {
  const type = row.cell('type').toLowerCase();
  switch (type) {
    case 'single':
    case 'multiple': {
      const kind = type === 'single' ? 'single-choice' : 'multiple-choice';
      return {
        ...head,
        kind,
        answers: answersOf(row, head, 2).map(choiceOf(row, head)),
        shuffle: true,
        combined: noFeedback,
      };
    }
    case 'truefalse':
      return { ...head, kind: 'true-false', ...trueFalseOf(row, head) };
    case 'short':
      return {
        ...head,
        kind: 'short-answer',
        caseSensitive: false,
        answers: answersOf(row, head, 1).map(textOf(row)),
      };
    case 'numerical':
      return { ...head, kind: 'numerical', answers: answersOf(row, head, 1).map(numberOf(row)), units: [] };
    case 'matching':
      return {
        ...head,
        kind: 'matching',
        pairs: answersOf(row, head, 2).map(pairOf(row, head)),
        shuffle: true,
        combined: noFeedback,
      };
    case 'essay':
      return { ...head, kind: 'essay', template: null, graderInfo: null, minWords: null, maxWords: null };
    case 'description':
      return { ...head, kind: 'description' };
    default:
      throw new QuestionRefusal({ code: 'IMPORT.KIND_UNSUPPORTED', message: TYPES, line: row.line }, type);
  }
}

const TYPES =
  'Write single, multiple, truefalse, short, numerical, matching, essay or description as the type.';

function answersOf(row: CsvRow, { stem }: QuestionHead, least: number): CsvAnswer[] {
  const numbers = Array.from({ length: MOST_ANSWERS }, (_, index) => index + 1);
  const answers = numbers.map((n) => ({
    text: row.cell(`answer${n}`),
    percent: row.cell(`percent${n}`),
    feedback: formattedOrNull(row.cell(`feedback${n}`), stem.format),
    tolerance: row.cell(`tolerance${n}`),
    match: row.cell(`match${n}`),
  }));
  const given = answers.filter(({ text, match }) => text + match !== '');
  if (given.length < least)
    refuseQuestion(
      'CSV.TOO_FEW_ANSWERS',
      say`This type needs ${least} or more answers. Fill answer1, answer2 and so on.`,
      row.line,
    );
  return given;
}

const choiceOf =
  (row: CsvRow, { stem }: QuestionHead) =>
  ({ text, percent, feedback }: CsvAnswer) => ({
    content: formatted(text, stem.format),
    fraction: shareOf(percent || '0', row),
    feedback,
  });

const textOf = (row: CsvRow) => (answer: CsvAnswer) => ({
  pattern: answer.text,
  fraction: shareOf(answer.percent || '100', row),
  feedback: answer.feedback,
});

const numberOf = (row: CsvRow) => (answer: CsvAnswer) => {
  const { text: value, feedback } = answer;
  const fraction = shareOf(answer.percent || '100', row);
  if (value === '*') return { value, tolerance: null, fraction, feedback };
  const tolerance = answer.tolerance || '0';
  if (!isNumber(value) || plainDecimal(tolerance)?.startsWith('-') !== false)
    refuseQuestion(
      'CSV.NUMBER_EXPECTED',
      say`"${value.slice(0, 40)}" with the tolerance "${tolerance.slice(0, 40)}" is no number. The decimal mark is a point.`,
      row.line,
    );
  return { value, tolerance, fraction, feedback };
};

const pairOf =
  (row: CsvRow, { stem }: QuestionHead) =>
  ({ text, match }: CsvAnswer) =>
    match === ''
      ? refuseQuestion(
          'CSV.PAIR_EXPECTED',
          say`"${text.slice(0, 40)}" matches nothing. Fill the cell match beside it.`,
          row.line,
        )
      : { question: formatted(text, stem.format), answer: match };

function trueFalseOf(row: CsvRow, { stem }: QuestionHead) {
  const word = row.cell('answer1').toLowerCase();
  if (!['true', 'false'].includes(word))
    refuseQuestion('CSV.NO_KEY', 'Write true or false into answer1.', row.line);
  const correct = word === 'true';
  const right = formattedOrNull(row.cell('feedback1'), stem.format);
  const wrong = formattedOrNull(row.cell('feedback2'), stem.format);
  return { correct, trueFeedback: correct ? right : wrong, falseFeedback: correct ? wrong : right };
}

function shareOf(percent: string, row: CsvRow): string {
  const share = isNumber(percent) && Math.abs(Number(percent)) <= 100 ? shareOfPercent(percent) : undefined;
  return (
    share ??
    refuseQuestion(
      'CSV.PERCENT_WRONG',
      say`"${percent.slice(0, 40)}" is no percentage from -100 to 100.`,
      row.line,
    )
  );
}
