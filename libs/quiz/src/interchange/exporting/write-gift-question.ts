import { say } from '@gssr/kernel';
import { writeLabels } from '../gift/gift-comment.js';
import type { ImportedQuestion } from '../question.js';
import {
  choiceBraces,
  matchingBraces,
  numericalBraces,
  shortAnswerBraces,
  trueFalseBraces,
} from './gift-answers.js';
import { escapeGift, giftTextOf } from './gift-escape.js';
import { lossesOf, notWritten, type ExportLoss, type WrittenQuestion } from './loss.js';
import { hasCombinedFeedback, hasFiles } from './question-texts.js';

/** One question as a block of GIFT, and what of it GIFT has no place for. */
export function writeGiftQuestion(question: ImportedQuestion): WrittenQuestion<string> {
  const braces = bracesOf(question);
  if (braces === 'none')
    return notWritten(question, 'GIFT.KIND', say`GIFT has no questions of the kind ${question.kind}.`);
  if (isAmbiguous(question))
    return notWritten(
      question,
      'GIFT.ARROW',
      'GIFT would take the -> in it for a matching question. Write → instead.',
    );
  const stem = giftTextOf(question.stem, 'moodle');
  const general =
    question.generalFeedback && `####${giftTextOf(question.generalFeedback, question.stem.format)}`;
  const body = braces && `{${['', ...braces, ...(general ? [general] : [])].join('\n\t')}\n}`;
  const labels = writeLabels(question);
  const lines = [
    ...(labels === undefined ? [] : [labels]),
    `::${escapeGift(question.name)}::${stem}${body ?? ''}`,
  ];
  return { written: lines.join('\n'), losses: lossesInGift(question) };
}

/** Null for a question without braces, `none` for a kind that GIFT does not know. */
function bracesOf(question: ImportedQuestion): string[] | null | 'none' {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return choiceBraces(question);
    case 'true-false':
      return trueFalseBraces(question);
    case 'short-answer':
      return shortAnswerBraces(question);
    case 'numerical':
      return numericalBraces(question);
    case 'matching':
      return matchingBraces(question);
    case 'essay':
      return [];
    case 'description':
      return null;
    default:
      return 'none';
  }
}

/** `->` cannot be escaped. It makes a short answer a matching, and divides a pair where it first stands. */
function isAmbiguous(question: ImportedQuestion): boolean {
  const arrow = (text: string | undefined) => text?.includes('->') === true;
  if (question.kind === 'matching')
    return question.pairs.some((pair) => arrow(pair.question.text) || pair.question.text.endsWith('-'));
  if (question.kind !== 'short-answer') return false;
  return question.answers.some(({ pattern, feedback }) => arrow(pattern) || arrow(feedback?.text));
}

function lossesInGift(question: ImportedQuestion): ExportLoss[] {
  const choice = question.kind === 'single-choice' || question.kind === 'multiple-choice';
  return lossesOf(question, [
    [question.hints.length > 0, 'GIFT.HINTS', 'Hints'],
    [question.defaultMark !== null && question.defaultMark !== '1', 'GIFT.MARK', 'The mark'],
    [question.penalty !== null, 'GIFT.PENALTY', 'The penalty for further tries'],
    [hasFiles(question), 'GIFT.FILES', 'Pictures and other files'],
    [
      hasCombinedFeedback(question),
      'GIFT.COMBINED_FEEDBACK',
      'Feedback on right, partly right and wrong responses',
    ],
    ['shuffle' in question && !question.shuffle, 'GIFT.ORDER', 'That the order of the answers stays'],
    [question.kind === 'short-answer' && question.caseSensitive, 'GIFT.CASE', 'That capital letters count'],
    [question.kind === 'numerical' && question.units.length > 0, 'GIFT.UNITS', 'Units'],
    [
      question.kind === 'essay' && isDetailed(question),
      'GIFT.ESSAY',
      'Template, notes for graders and word limits',
    ],
    [
      question.kind === 'description' && question.generalFeedback !== null,
      'GIFT.FEEDBACK',
      'General feedback',
    ],
    [
      'allOrNothing' in question,
      'GIFT.ALL_OR_NOTHING',
      'That only all right answers and no other earn anything',
    ],
    [
      question.kind === 'numerical' && (question.variants ?? []).length > 0,
      'GIFT.VARIANTS',
      'Other figures for other attempts',
    ],
    [choice && changesKind(question), 'GIFT.CHOICE_KIND', 'Whether one or several answers may be chosen'],
  ]);
}

const isDetailed = (question: Extract<ImportedQuestion, { kind: 'essay' }>): boolean =>
  [question.template, question.graderInfo, question.minWords, question.maxWords].some(
    (part) => part !== null,
  );

/** One answer counts in full where there is an `=`, and several can be right where there is none. */
const changesKind = (
  question: Extract<ImportedQuestion, { kind: 'single-choice' | 'multiple-choice' }>,
): boolean => question.kind === 'single-choice' && !question.answers.some(({ fraction }) => fraction === '1');
