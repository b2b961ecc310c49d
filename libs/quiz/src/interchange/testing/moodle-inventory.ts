import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sumOfDecimals } from '../decimal-text.js';
import type { ImportReading } from '../fate.js';
import { importQuestions } from '../import-questions.js';
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

export const inventory = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.inventory.json`, folder), 'utf8'), (key, value: unknown) =>
    key === 'tolerance' && value !== '' ? rounded(String(value)) : value,
  );

/** Our reading in the words of Moodle's inventory. */
export function inMoodlesWords(reading: ImportReading): unknown[] {
  if (!reading.ok) return [];
  const asHtml = reading.format === 'aiken';
  return reading.questions.flatMap((fate) =>
    fate.fate === 'refused' ? [] : [translated(fate.question, asHtml)],
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

function translated(question: ImportedQuestion, asHtml: boolean) {
  const words = (text: FormattedText | null) => (asHtml ? escaped(text?.text ?? '') : (text?.text ?? ''));
  return {
    name: question.name,
    type: TYPES[question.kind],
    category: question.category.join('/') || 'Default for Question bank 1',
    text: words(question.stem),
    textformat: FORMATS[asHtml ? 'html' : question.stem.format],
    generalfeedback: words(question.generalFeedback),
    defaultmark: Number(
      question.kind === 'cloze'
        ? sumOfDecimals(question.parts.map(({ weight }) => weight))
        : (question.defaultMark ?? 1),
    ),
    penalty: Number(question.penalty ?? (question.kind === 'true-false' ? 1 : 0.3333333)),
    ...answersOf(question, words),
  };
}

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
          ...weighed(answer.value, answer, words),
          tolerance: answer.tolerance === null ? '' : rounded(answer.tolerance),
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
