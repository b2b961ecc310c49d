import type { ImportProblem } from '../problem.js';
import { say } from '@gssr/kernel';
import { plainDecimal } from '../decimal-text.js';
import type { GapChoice, ImportedQuestion, MatchingPair, QuestionHead, Unit } from '../question.js';
import { QuestionRefusal, refuseQuestion } from '../question-refusal.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { trimBlanks } from '../text.js';
import { readCloze } from '../cloze/read-cloze.js';
import { choiceAnswersOf, numberAnswersOf, textAnswersOf } from './xml-answers.js';
import {
  answerOf,
  combinedOf,
  decimalOf,
  feedbackOf,
  flagOf,
  formattedOf,
  valueOf,
  wordsOf,
} from './xml-fields.js';
import { creditOf } from './xml-credit.js';
import { readDragOntoImage, readMarkers } from './xml-images.js';
import { readTrueFalse } from './xml-true-false.js';
import { unitRuleOf } from './xml-unit-rule.js';

type ReadKind = (question: XmlElement, head: QuestionHead) => ImportedQuestion;

/** What each type of Moodle's is to us. What is not here is refused by its name. */
const KINDS = new Map<string, ReadKind>([
  ['multichoice', readChoice],
  ['truefalse', readTrueFalse],
  ['shortanswer', readShortAnswer],
  ['numerical', readNumerical],
  ['matching', readMatching],
  ['match', readMatching],
  ['essay', readEssayOrUpload],
  ['ddimageortext', readDragOntoImage],
  ['ddmarker', readMarkers],
  ['description', (_, head) => ({ ...head, kind: 'description' })],
  ['cloze', (question, head) => ({ ...head, ...readCloze(head.stem, question.line) })],
  ['multianswer', (question, head) => ({ ...head, ...readCloze(head.stem, question.line) })],
  ['ordering', readOrdering],
  ['gapselect', (question, head) => readGaps(question, head, 'gap-select')],
  ['ddwtos', (question, head) => readGaps(question, head, 'drag-into-text')],
]);

/** Throws QuestionRefusal for a type that we have no kind for. */
export function readKind(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const type = trimBlanks(question.attributes['type'] ?? '');
  const read = KINDS.get(type);
  if (read) return read(question, head);
  const message = say`Questions of the type "${type.slice(0, 40)}" cannot be imported. Rewrite it as a choice, a short answer or a matching.`;
  throw new QuestionRefusal({ code: 'IMPORT.KIND_UNSUPPORTED', ...message, line: question.line }, type);
}

function readChoice(question: XmlElement, head: QuestionHead): ImportedQuestion {
  return {
    ...head,
    kind: answerOf(question, 'single', true) ? 'single-choice' : 'multiple-choice',
    answers: choiceAnswersOf(question, head.stem.format),
    shuffle: answerOf(question, 'shuffleanswers', false),
    combined: combinedOf(question),
  };
}

function readShortAnswer(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const answers = textAnswersOf(question, head.stem.format);
  return { ...head, kind: 'short-answer', caseSensitive: flagOf(question, 'usecase', false), answers };
}

function readNumerical(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const units = childrenNamed(childNamed(question, 'units'), 'unit').map(readUnit);
  const answers = numberAnswersOf(question, head.stem.format);
  return { ...head, kind: 'numerical', answers, units, ...(units.length > 0 ? unitRuleOf(question) : {}) };
}

function readUnit(unit: XmlElement): Unit {
  const [name, multiplier] = [valueOf(unit, 'unit_name'), decimalOf(unit, 'multiplier')];
  if (name === '' || multiplier === null || plainDecimal(multiplier) === '0')
    refuseQuestion(
      'MOODLE_XML.UNIT_WRONG',
      'A unit needs a name and a multiplier other than zero.',
      unit.line,
    );
  return { name, multiplier };
}

function readMatching(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const pairs = childrenNamed(question, 'subquestion').map((pair): MatchingPair => ({
    question: formattedOf(pair, head.stem.format),
    answer: wordsOf(childNamed(pair, 'answer')),
  }));
  if (pairs.length < 2)
    refuseQuestion(
      'MOODLE_XML.TOO_FEW_ANSWERS',
      'A matching question needs 2 or more <subquestion>.',
      question.line,
    );
  const shuffle = answerOf(question, 'shuffleanswers', true);
  return { ...head, kind: 'matching', pairs, shuffle, combined: combinedOf(question) };
}

/** An essay without a text is a question that wants files. */
function readEssayOrUpload(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const wantsFiles = valueOf(question, 'responseformat') === 'noinline';
  return wantsFiles ? readUpload(question, head) : readEssay(question, head);
}

/** Here an answer is a text or files. */
export function attachmentWarnings(question: XmlElement): ImportProblem[] {
  const isText =
    question.attributes['type']?.trim() === 'essay' && valueOf(question, 'responseformat') !== 'noinline';
  const message =
    'The question took files beside the text; here it takes the text alone. Add a question for the files.';
  return isText && Number(valueOf(question, 'attachments')) !== 0
    ? [{ code: 'MOODLE_XML.ATTACHMENTS_LEFT_OUT', message, line: question.line }]
    : [];
}

function readUpload(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const attachments = Number(valueOf(question, 'attachments'));
  const bytes = Number(valueOf(question, 'maxbytes'));
  return {
    ...head,
    kind: 'file-upload',
    graderInfo: feedbackOf(childNamed(question, 'graderinfo')),
    mostFiles: attachments > 0 ? attachments : null,
    mostBytes: bytes > 0 ? bytes : null,
    endings: valueOf(question, 'filetypeslist')
      .split(/[\s,;]+/)
      .map((ending) => ending.replace(/^\./, '').toLowerCase())
      .filter((ending) => /^[a-z0-9]{1,10}$/.test(ending)),
  };
}

function readEssay(question: XmlElement, head: QuestionHead): ImportedQuestion {
  return {
    ...head,
    kind: 'essay',
    template: feedbackOf(childNamed(question, 'responsetemplate')),
    graderInfo: feedbackOf(childNamed(question, 'graderinfo')),
    minWords: wordLimitOf(question, 'minwordlimit'),
    maxWords: wordLimitOf(question, 'maxwordlimit'),
  };
}

function wordLimitOf(question: XmlElement, name: string): number | null {
  const limit = Number(decimalOf(question, name) ?? '0');
  return Number.isInteger(limit) && limit > 0 ? limit : null;
}

function readOrdering(question: XmlElement, head: QuestionHead): ImportedQuestion {
  const items = childrenNamed(question, 'answer').map((item) => formattedOf(item, head.stem.format));
  if (items.length < 2)
    refuseQuestion(
      'MOODLE_XML.TOO_FEW_ANSWERS',
      'An ordering question needs 2 or more <answer>.',
      question.line,
    );
  return { ...head, kind: 'ordering', items, ...creditOf(question), combined: combinedOf(question) };
}

function readGaps(
  question: XmlElement,
  head: QuestionHead,
  kind: 'gap-select' | 'drag-into-text',
): ImportedQuestion {
  const choices = ['selectoption', 'dragbox']
    .flatMap((name) => childrenNamed(question, name))
    .map(readGapChoice);
  if (choices.length === 0)
    refuseQuestion('MOODLE_XML.TOO_FEW_ANSWERS', 'Nothing is there to fill the gaps with.', question.line);
  const shuffle = flagOf(question, 'shuffleanswers', false);
  return { ...head, kind, choices, shuffle, combined: combinedOf(question) };
}

const readGapChoice = (choice: XmlElement): GapChoice => ({
  text: wordsOf(choice),
  group: valueOf(choice, 'group') || '1',
  infinite: flagOf(choice, 'infinite', false),
});
