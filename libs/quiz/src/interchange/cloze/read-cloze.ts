import { say } from '@gssr/kernel';
import { isNumber, plainDecimal, pointed } from '../decimal-text.js';
import type { ImportProblem } from '../problem.js';
import type { ClozePart, FormattedText, NumberAnswer, TextFormat } from '../question.js';
import { withoutEntities } from '../reading/html-entities.js';
import { refuseQuestion } from '../question-refusal.js';
import { formatted, formattedOrNull, trimBlanks } from '../text.js';
import { readClozeAnswers, type ClozeAnswer } from './cloze-answers.js';
import { findGaps, type WrittenGap } from './cloze-gaps.js';
import { CLOZE_TYPES } from './cloze-types.js';
import { sharesOfSeveral } from './several-shares.js';

interface Cloze {
  readonly kind: 'cloze';
  readonly stem: FormattedText;
  readonly parts: readonly ClozePart[];
}

/**
 * Takes the gaps out of a text and leaves `{#1}`, `{#2}` … in their places. A gap of a type that nobody knows stays as text
 * beside others: {@link clozeWarnings}. Throws QuestionRefusal.
 */
export function readCloze(stem: FormattedText, line: number): Cloze {
  const written = findGaps(stem.text);
  const gaps = written.filter(({ type }) => CLOZE_TYPES.has(type));
  const [unknown] = written;
  if (gaps.length === 0 && unknown) refuseQuestion('CLOZE.TYPE_UNKNOWN', unknownType(unknown.type), line);
  if (gaps.length === 0) refuseQuestion('CLOZE.NO_GAP', NO_GAP, line);
  if (gaps.length > MOST_GAPS) refuseQuestion('CLOZE.TOO_MANY_GAPS', TOO_MANY_GAPS, line);
  const parts = gaps.map((gap) => readPart(gap, stem.format, line));
  return { kind: 'cloze', stem: { ...stem, text: withPlaces(stem, gaps) }, parts };
}

const NO_GAP = 'The text has no gap with answers. Write one, such as {1:SHORTANSWER:=right~wrong}.';

export const MOST_GAPS = 500;
const TOO_MANY_GAPS = say`The text has more than ${MOST_GAPS} gaps, which nobody can fill. Make several questions of it.`;

/** What looks like a gap in a text out of which the gaps were taken. */
export const clozeWarnings = (stem: FormattedText, line: number): ImportProblem[] =>
  findGaps(stem.text).map(({ type }) => ({ code: 'CLOZE.TYPE_UNKNOWN', ...unknownType(type), line }));

function withPlaces({ text: written, format }: FormattedText, gaps: readonly WrittenGap[]): string {
  const piece = (from?: number, to?: number) => withoutPlaces(written.slice(from, to), format, gaps.length);
  const between = gaps.map(({ start }, index) => `${piece(gaps[index - 1]?.end ?? 0, start)}{#${index + 1}}`);
  return between.join('') + piece(gaps.at(-1)?.end);
}

/** What looks like the place of a gap, and is none. */
const withoutPlaces = (text: string, format: TextFormat, gaps: number): string =>
  format === 'html'
    ? text.replace(/\{#(\d{1,3})\}/g, (place, number: string) =>
        Number(number) >= 1 && Number(number) <= gaps ? `&#123;${place.slice(1)}` : place,
      )
    : text;

function readPart(gap: WrittenGap, format: TextFormat, line: number): ClozePart {
  const shape = CLOZE_TYPES.get(gap.type);
  if (!shape) throw new RangeError(`No gap is of the type ${gap.type}.`);
  const weight = plainDecimal(gap.weight) ?? '1';
  const answers = readClozeAnswers(gap.answers, line).filter(({ text }) => text !== '');
  checkKey(answers, shape.kind, gap, line);
  switch (shape.kind) {
    case 'short-answer':
      return {
        ...shape,
        weight,
        answers: answers.map((answer) => ({ ...shared(answer, format), pattern: words(answer, format) })),
      };
    case 'numerical':
      return { ...shape, weight, answers: answers.map((answer) => readNumber(answer, format, line)) };
    case 'single-choice':
    case 'multiple-choice':
      return {
        ...shape,
        weight,
        answers: (shape.kind === 'multiple-choice' ? sharesOfSeveral(answers) : answers).map((answer) => ({
          ...shared(answer, format),
          content: formatted(answer.text, format),
        })),
      };
  }
}

function checkKey(
  answers: readonly ClozeAnswer[],
  kind: ClozePart['kind'],
  gap: WrittenGap,
  line: number,
): void {
  const shown = `{${gap.weight}:${gap.type}:${gap.answers.slice(0, 40)}}`;
  const isChoice = kind === 'single-choice' || kind === 'multiple-choice';
  if (answers.length < (isChoice ? 2 : 1))
    refuseQuestion(
      'CLOZE.TOO_FEW_ANSWERS',
      say`The gap ${shown} has too few answers. Separate them with ~.`,
      line,
    );
  const whole =
    kind === 'multiple-choice' ? answers.some(isPositive) : answers.some(({ fraction }) => fraction === '1');
  if (!whole)
    refuseQuestion('CLOZE.NO_KEY', say`The gap ${shown} has no right answer. Put = in front of it.`, line);
}

const isPositive = ({ fraction }: ClozeAnswer): boolean => Number(fraction) > 0;

function readNumber(answer: ClozeAnswer, format: TextFormat, line: number): NumberAnswer {
  const common = shared(answer, format);
  const text = words(answer, format);
  if (text === '*') return { ...common, value: '*', tolerance: null };
  const [value = '', tolerance = '0'] = text.split(':', 2).map(trimBlanks).map(pointed);
  if (isNumber(value) && plainDecimal(tolerance)?.startsWith('-') === false)
    return { ...common, value, tolerance };
  const message = say`"${text.slice(0, 40)}" in a numerical gap is no number. Write 3.14 or 3.14:0.01.`;
  return refuseQuestion('CLOZE.NUMBER_EXPECTED', message, line);
}

/** What is compared with what people type is no HTML. */
const words = ({ text }: ClozeAnswer, format: TextFormat): string =>
  format === 'html' ? withoutEntities(text) : text;

const shared = ({ fraction, feedback }: ClozeAnswer, format: TextFormat) => ({
  fraction,
  feedback: formattedOrNull(feedback, format),
});

const unknownType = (type: string) =>
  say`There is no gap of the type ${type}. Use SHORTANSWER, NUMERICAL, MULTICHOICE or MULTIRESPONSE.`;
