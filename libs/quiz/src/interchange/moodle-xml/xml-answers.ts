import { say } from '@gssr/kernel';
import { isNumber, plainDecimal, pointed, shareOfPercent } from '../decimal-text.js';
import type { ChoiceAnswer, NumberAnswer, TextAnswer, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { feedbackOf, formattedOf, valueOf, wordsOf } from './xml-fields.js';

export const choiceAnswersOf = (question: XmlElement, inherited: TextFormat): ChoiceAnswer[] =>
  answersIn(question, 2).map((answer) => ({
    content: formattedOf(answer, inherited),
    fraction: shareOf(answer),
    feedback: feedbackOf(childNamed(answer, 'feedback'), inherited),
  }));

export const textAnswersOf = (question: XmlElement, inherited: TextFormat): TextAnswer[] =>
  answersIn(question, 1).map((answer) => ({
    pattern: wordsOf(answer),
    fraction: shareOf(answer),
    feedback: feedbackOf(childNamed(answer, 'feedback'), inherited),
  }));

export const numberAnswersOf = (question: XmlElement, inherited: TextFormat): NumberAnswer[] =>
  answersIn(question, 1).map((answer) => ({
    ...acceptedBy(answer),
    fraction: shareOf(answer),
    feedback: feedbackOf(childNamed(answer, 'feedback'), inherited),
  }));

function acceptedBy(answer: XmlElement): Pick<NumberAnswer, 'value' | 'tolerance'> {
  const value = pointed(wordsOf(answer));
  if (value === '*') return { value, tolerance: null };
  const tolerance = pointed(valueOf(answer, 'tolerance')) || '0';
  if (isNumber(value) && plainDecimal(tolerance)?.startsWith('-') === false) return { value, tolerance };
  return refuseQuestion(
    'MOODLE_XML.NUMBER_EXPECTED',
    say`"${value.slice(0, 80)}" with the tolerance "${tolerance.slice(0, 80)}" is no number. Write 3.14.`,
    answer.line,
  );
}

function answersIn(question: XmlElement, least: number): XmlElement[] {
  const answers = childrenNamed(question, 'answer');
  if (answers.length < least)
    refuseQuestion(
      'MOODLE_XML.TOO_FEW_ANSWERS',
      say`This kind of question needs ${least} or more <answer>.`,
      question.line,
    );
  return answers;
}

/** The share in the attribute `fraction`, a percentage. */
export function shareOf(answer: XmlElement): string {
  const percent = (answer.attributes['fraction'] ?? '0').trim();
  const share = isNumber(percent) && Math.abs(Number(percent)) <= 100 ? shareOfPercent(percent) : undefined;
  if (share !== undefined) return share;
  return refuseQuestion(
    'MOODLE_XML.FRACTION_WRONG',
    say`The fraction "${percent.slice(0, 40)}" of an answer is not between -100 and 100. Change it.`,
    answer.line,
  );
}
