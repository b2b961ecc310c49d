import { say } from '@gssr/kernel';
import type { QuestionFate } from '../fate.js';
import { FateList, type Reading } from '../fate-list.js';
import { blanksLeftOut } from '../left-out.js';
import type { ImportedQuestion } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { checkLineLengths } from '../reading/limits.js';
import { formatted, nameFromStem, trimBlanks } from '../text.js';

interface Draft {
  readonly line: number;
  readonly stem: string;
  readonly options: string[];
}

/** The label of an option: a capital letter with `)` or `.` behind it. */
const OPTION = /^[A-Z][).]/;
const KEY = 'ANSWER:';
/** A line of one character is a slip, not a question. */
const SHORTEST_LINE = 2;

/**
 * Reads Aiken: a line with the question, lines with options, a line with the key. A question that is not finished is
 * refused where the next one begins. Throws FileRefusal for lines and counts beyond the limits.
 */
export function readAiken(text: string): readonly QuestionFate[] {
  checkLineLengths(text);
  const fates = new FateList();
  const end = (draft: Draft | undefined) => {
    if (draft)
      fates.note(
        draft.line,
        () => nameFromStem(draft.stem),
        () => refuseUnfinished(draft),
      );
  };
  let draft: Draft | undefined;
  text.split('\n').forEach((raw, index) => {
    const words = trimBlanks(raw);
    const line = index + 1;
    if (words.length < SHORTEST_LINE) return;
    const belongs = OPTION.test(words) || words.startsWith(KEY);
    if (!belongs) {
      end(draft);
      draft = { line, stem: words, options: [] };
    } else if (!draft)
      fates.note(
        line,
        () => nameFromStem(words),
        () => refuseUnstarted(line),
      );
    else if (words.startsWith(KEY)) {
      const finished = draft;
      fates.note(
        finished.line,
        () => nameFromStem(finished.stem),
        () => readQuestion(finished, words, line),
      );
      draft = undefined;
    } else draft.options.push(trimBlanks(words.slice(2)));
  });
  end(draft);
  return fates.fates;
}

function readQuestion({ stem, options }: Draft, key: string, line: number): Reading {
  const filled = options.filter((option) => option !== '');
  if (filled.length < 2)
    refuseQuestion(
      'AIKEN.TOO_FEW_OPTIONS',
      'The question has fewer than two options. Write A) …, B) … below it.',
      line,
    );
  if (options.length > LETTERS.length)
    refuseQuestion(
      'AIKEN.TOO_MANY_OPTIONS',
      say`Aiken has letters for ${LETTERS.length} options. Remove some.`,
      line,
    );
  const right = LETTERS.indexOf(trimBlanks(key.slice(KEY.length)).charAt(0) || '?');
  if (!options[right]) refuseKey(options.length, line);
  const question = choice(stem, options, right);
  return { question, warnings: filled.length < options.length ? [blanksLeftOut(line)] : [] };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Blank options are passed over; the letters count them. */
const choice = (stem: string, options: readonly string[], right: number): ImportedQuestion => ({
  kind: 'single-choice',
  name: nameFromStem(stem),
  category: [],
  stem: formatted(stem),
  generalFeedback: null,
  defaultMark: null,
  penalty: null,
  hints: [],
  tags: [],
  idnumber: null,
  answers: options
    .map((option, index) => ({
      content: formatted(option),
      fraction: index === right ? '1' : '0',
      feedback: null,
    }))
    .filter(({ content }) => content.text !== ''),
  shuffle: true,
  combined: { correct: null, partiallyCorrect: null, incorrect: null },
});

const refuseKey = (count: number, line: number): never =>
  refuseQuestion(
    'AIKEN.KEY_UNKNOWN',
    say`The key names none of the options. Write ANSWER: and a letter from A to ${LETTERS[count - 1] ?? ''}.`,
    line,
  );

const refuseUnstarted = (line: number): never =>
  refuseQuestion(
    'AIKEN.QUESTION_MISSING',
    'No question stands above this line. Write the question in one line before its options.',
    line,
  );

const refuseUnfinished = ({ line }: Draft): never =>
  refuseQuestion(
    'AIKEN.KEY_MISSING',
    'The question has no ANSWER: line. Write it below the options; a question takes one line.',
    line,
  );
