import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sumOfDecimals } from '../decimal-text.js';
import type { ImportReading } from '../fate.js';
import { importQuestions } from '../import-questions.js';
import type { SourceFormat } from '../reading/detect-format.js';
import type { ChoiceAnswer, FormattedText, ImportedQuestion, NumberAnswer, TextAnswer } from '../question.js';

const folder = new URL('../../../../../../shared/oracles/import/', import.meta.url);

/** Files with an inventory of what Moodle made of them, as `format/name`; none when there are no oracles. */
export function oracles(): string[] {
  if (!existsSync(folder)) return [];
  return ['gift', 'aiken', 'moodle-xml'].flatMap((format) =>
    readdirSync(new URL(`${format}/`, folder))
      .filter((name) => !name.endsWith('.json'))
      .map((name) => `${format}/${name}`),
  );
}

export const importOracle = (name: string): Promise<ImportReading> =>
  importQuestions(new Uint8Array(readFileSync(new URL(name, folder))));

export const inventory = (name: string): unknown => {
  const questions = JSON.parse(readFileSync(new URL(`${name}.inventory.json`, folder), 'utf8')) as Entry[];
  return questions.map(inOurTerms);
};

function inOurTerms(question: Entry): Entry {
  switch (question.type) {
    case 'numerical':
      return { ...question, answers: question.answers?.map(asNumbers) };
    // To us one kind: what is dragged onto a picture.
    case 'ddimageortext':
      return { ...question, type: 'ddmarker' };
    default:
      return question;
  }
}

interface Entry {
  readonly type: string;
  readonly answers?: readonly object[] | undefined;
}

/** `6.022E+23` and `6.022e23` are one number, as are `3.1400` and `3.14`; every number has no tolerance. */
function asNumbers(answer: { answer?: unknown; tolerance?: unknown }): object {
  const { answer: figure, tolerance } = answer;
  if (figure === '*') return { ...answer, tolerance: '' };
  return { ...answer, answer: Number(figure), tolerance: rounded(String(tolerance)) };
}

/** Our reading in the words of Moodle's inventory. */
export function inMoodlesWords(reading: ImportReading): unknown[] {
  if (!reading.ok) return [];
  return reading.questions.flatMap((fate) =>
    fate.fate === 'refused' ? [] : [translated(fate.question, reading.format)],
  );
}

const FORMATS = { moodle: 0, html: 1, plain: 2, markdown: 4 };

const TYPES: Readonly<Record<ImportedQuestion['kind'], string>> = {
  'single-choice': 'multichoice',
  'multiple-choice': 'multichoice',
  'true-false': 'truefalse',
  'short-answer': 'shortanswer',
  numerical: 'numerical',
  matching: 'match',
  essay: 'essay',
  description: 'description',
  cloze: 'multianswer',
  ordering: 'ordering',
  'gap-select': 'gapselect',
  'drag-into-text': 'ddwtos',
  'file-upload': 'essay',
  'drag-image': 'ddmarker',
  hotspot: '',
};

function translated(question: ImportedQuestion, format: SourceFormat) {
  const asHtml = format === 'aiken';
  const words = (text: FormattedText | null) => (asHtml ? escaped(text?.text ?? '') : (text?.text ?? ''));
  return {
    name: question.name,
    type: TYPES[question.kind],
    category: question.category.join('/') || 'Default for Question bank 1',
    text: words(question.stem),
    textformat: FORMATS[asHtml ? 'html' : question.stem.format],
    generalfeedback: words(question.generalFeedback),
    defaultmark: markOf(question),
    penalty: Number(question.penalty ?? usualPenalty(question, format)),
    ...answersOf(question, words),
  };
}

function markOf(question: ImportedQuestion): number {
  if (question.kind === 'description') return 0;
  if (question.kind === 'cloze') return Number(sumOfDecimals(question.parts.map(({ weight }) => weight)));
  return Number(question.defaultMark ?? 1);
}

/** GIFT leaves a true/false no second try. */
const usualPenalty = ({ kind }: ImportedQuestion, format: SourceFormat): number =>
  kind === 'true-false' && format === 'gift' ? 1 : 0.3333333;

function answersOf(question: ImportedQuestion, words: (text: FormattedText | null) => string): object {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        single: question.kind === 'single-choice',
        answers: question.answers.map((answer) => weighed(words(answer.content), answer, words)),
      };
    case 'true-false':
      return {
        answers: [
          weighed('True', { fraction: question.correct ? '1' : '0', feedback: question.trueFeedback }, words),
          weighed(
            'False',
            { fraction: question.correct ? '0' : '1', feedback: question.falseFeedback },
            words,
          ),
        ],
      };
    case 'short-answer':
      return { answers: question.answers.map((answer) => weighed(answer.pattern, answer, words)) };
    case 'numerical':
      return {
        answers: question.answers.map((answer) => ({
          ...asNumbers({
            ...weighed(answer.value, answer, words),
            tolerance: answer.tolerance,
          }),
        })),
      };
    case 'matching':
      return { pairs: question.pairs.map((pair) => ({ q: words(pair.question), a: pair.answer })) };
    case 'gap-select':
    case 'drag-into-text':
      return {
        answers: question.choices.map(({ text, group }) => ({ answer: text, fraction: 0, feedback: group })),
      };
    default:
      return {};
  }
}

const weighed = (
  answer: string,
  { fraction, feedback }: Pick<ChoiceAnswer | TextAnswer | NumberAnswer, 'fraction' | 'feedback'>,
  words: (text: FormattedText | null) => string,
) => ({ answer, fraction: Number(fraction), feedback: words(feedback) });

/** Moodle computes tolerances in floating point; ours are exact. */
const rounded = (number: string): number => Number(Number(number).toPrecision(12));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
