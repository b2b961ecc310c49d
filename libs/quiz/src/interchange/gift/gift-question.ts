import type { Reading } from '../fate-list.js';
import { blanksLeftOut } from '../left-out.js';
import type { CombinedFeedback, ImportedQuestion, QuestionHead, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { cleanName, nameFromStem } from '../text.js';
import { readChoice } from './gift-choice.js';
import type { GiftLabels } from './gift-comment.js';
import { readMatching } from './gift-matching.js';
import { readNumbers } from './gift-numerical.js';
import { readShortAnswers } from './gift-short-answer.js';
import { giftFeedback, giftText } from './gift-text.js';
import { readTrueFalse } from './gift-true-false.js';
import type { TokenRun } from './token-run.js';

/** What stands between the braces; `answers` is undefined where there are no braces. */
interface Split {
  readonly stem: TokenRun;
  readonly answers: TokenRun | undefined;
}

/** `::name:: stem { answers } rest of the stem`. Throws QuestionRefusal. */
export function readGiftQuestion(run: TokenRun, labels: GiftLabels, category: readonly string[]): Reading {
  const [name, rest] = takeName(run);
  const { stem, answers } = splitBraces(rest);
  const [body, general] = takeGeneralFeedback(answers);
  const content = giftText(stem, 'moodle');
  const head: QuestionHead = {
    name: name ?? nameFromStem(content.text),
    category,
    stem: content,
    generalFeedback: giftFeedback(general, content.format),
    defaultMark: null,
    penalty: null,
    hints: [],
    ...labels,
  };
  if (!body) return { question: { ...head, kind: 'description' }, warnings: [] };
  const question = withAnswers(head, body, content.format);
  return { question, warnings: hasBlanks(question, body) ? [blanksLeftOut(run.line)] : [] };
}

/** Whether answers stood there that were passed over. */
function hasBlanks(question: ImportedQuestion, body: TokenRun): boolean {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return body.pieces(['~', '=']).length > question.answers.length;
    case 'short-answer':
      return body.pieces(['=']).length > question.answers.length;
    default:
      return false;
  }
}

/** The name between two pairs of colons; an empty one is none. */
export function takeName(run: TokenRun): readonly [name: string | undefined, rest: TokenRun] {
  if (!run.hasRowAt(':', 2, 0)) return [undefined, run];
  const end = run.firstRow(':', 2, 2);
  if (end === -1) return [undefined, run.slice(2)];
  return [cleanName(run.slice(2, end).text) || undefined, run.slice(end + 2)];
}

function splitBraces(run: TokenRun): Split {
  const [open, close] = [run.indexOf('{'), run.indexOf('}')];
  if (open === -1 && close === -1) return { stem: run, answers: undefined };
  if (close === -1) refuseQuestion('GIFT.BRACE_UNPAIRED', NEVER_CLOSED, run.line);
  if (open === -1 || close < open) refuseQuestion('GIFT.BRACE_UNPAIRED', NEVER_OPENED, run.line);
  const gap = run.trailingMark === '}' ? '' : '_____';
  return {
    stem: run.slice(0, open).joinedWith(gap, run.slice(close + 1)),
    answers: run.slice(open + 1, close),
  };
}

const NEVER_OPENED =
  'A } has no { before it. Write \\} for a brace that belongs to the text, and no blank line inside.';
const NEVER_CLOSED =
  'A { is not closed. Write \\{ for a brace that belongs to the text, and no blank line inside.';

function takeGeneralFeedback(answers: TokenRun | undefined): readonly [TokenRun?, TokenRun?] {
  const at = answers?.lastRow('#', 4) ?? -1;
  return at === -1 ? [answers] : [answers?.slice(0, at), answers?.slice(at + 4)];
}

/** Which kind it is follows from the marks alone, in this order. */
function withAnswers(head: QuestionHead, run: TokenRun, format: TextFormat): ImportedQuestion {
  if (run.isBlank) return { ...head, kind: 'essay', ...plainEssay };
  if (run.leadingMark === '#')
    return {
      ...head,
      kind: 'numerical',
      answers: readNumbers(run.slice(run.indexOf('#') + 1), format),
      units: [],
    };
  if (run.has('~')) return { ...head, ...readChoice(run, format), shuffle: true, combined: noFeedback };
  if (run.has('=') && run.hasText('->'))
    return {
      ...head,
      kind: 'matching',
      pairs: readMatching(run, format),
      shuffle: true,
      combined: noFeedback,
    };
  const trueFalse = readTrueFalse(run, format);
  if (trueFalse) return { ...head, kind: 'true-false', ...trueFalse };
  return { ...head, kind: 'short-answer', caseSensitive: false, answers: readShortAnswers(run, format) };
}

const plainEssay = { template: null, graderInfo: null, minWords: null, maxWords: null } as const;
const noFeedback: CombinedFeedback = { correct: null, partiallyCorrect: null, incorrect: null };
