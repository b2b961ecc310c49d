import { say } from '@gssr/kernel';
import { readCategoryPath } from '../category-path.js';
import { clozeWarnings } from '../cloze/read-cloze.js';
import type { QuestionFate } from '../fate.js';
import { FateList, type Reading } from '../fate-list.js';
import type { ImportProblem } from '../problem.js';
import type { ImportedQuestion, QuestionHead } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { refuseFile } from '../reading/file-refusal.js';
import { parseXml } from '../reading/parse-xml.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { settleShares } from '../settle-shares.js';
import { cleanName, nameFromStem } from '../text.js';
import { withoutBlanks } from './blanks.js';
import { orderingWarnings } from './xml-credit.js';
import {
  decimalOf,
  feedbackOf,
  formattedOf,
  hintsOf,
  penaltyOf,
  plainWordsOf,
  valueOf,
  withOldImage,
  wordsOf,
} from './xml-fields.js';
import { attachmentWarnings, readKind } from './xml-kinds.js';

/** Reads Moodle XML. Throws FileRefusal for what is no XML, or no questions of Moodle's. */
export function readMoodleXml(text: string): readonly QuestionFate[] {
  const quiz = parseXml(text);
  if (quiz.name !== 'quiz')
    refuseFile(
      'MOODLE_XML.NO_QUIZ',
      say`The file begins with <${quiz.name}>, not with <quiz>. Export it as Moodle XML.`,
      quiz.line,
    );
  const fates = new FateList();
  let category: readonly string[] = [];
  for (const question of childrenNamed(quiz, 'question')) {
    if (question.attributes['type'] === 'category')
      category = readCategoryPath(wordsOf(childNamed(question, 'category')));
    else noteQuestion(fates, question, category);
  }
  return fates.fates;
}

function noteQuestion(fates: FateList, question: XmlElement, category: readonly string[]): void {
  const read = (): Reading => {
    const filled = withoutBlanks(question);
    const settled = settleShares(readKind(filled.question, headOf(filled.question, category)), question.line);
    const left = [
      ...filled.warnings,
      ...orderingWarnings(question),
      ...attachmentWarnings(question),
      ...gapWarnings(settled.question, question.line),
      ...settled.warnings,
    ];
    return { question: settled.question, warnings: left };
  };
  fates.note(question.line, () => nameOf(question), read);
}

const gapWarnings = (question: ImportedQuestion, line: number): ImportProblem[] =>
  question.kind === 'cloze' ? clozeWarnings(question.stem, line) : [];

function headOf(question: XmlElement, category: readonly string[]): QuestionHead {
  const stem = withOldImage(formattedOf(childNamed(question, 'questiontext')), question);
  if (!childNamed(question, 'questiontext'))
    refuseQuestion(
      'MOODLE_XML.STEM_MISSING',
      'The question has no <questiontext>. Write what is asked.',
      question.line,
    );
  return {
    name: nameOf(question),
    category,
    stem,
    generalFeedback: feedbackOf(childNamed(question, 'generalfeedback'), stem.format),
    defaultMark: decimalOf(question, 'defaultgrade'),
    penalty: penaltyOf(question),
    hints: hintsOf(question, stem.format),
    tags: childrenNamed(childNamed(question, 'tags'), 'tag').map(wordsOf),
    idnumber: valueOf(question, 'idnumber') || null,
  };
}

/** Also of a question that is refused for its words. */
const nameOf = (question: XmlElement): string =>
  cleanName(plainWordsOf(childNamed(question, 'name'))) ||
  nameFromStem(plainWordsOf(childNamed(question, 'questiontext')));
