import { answerLine, WHOLE, type Alternative, type AnswerLine, type PlainText } from '../answers.js';
import type { ChoicePayload } from './choice.payload.js';

export const choiceLines = ({ options }: ChoicePayload): AnswerLine[] =>
  options.map(({ content, fraction }) => answerLine(content, fraction));

export const choiceAlternatives = ({ options }: ChoicePayload, plainText: PlainText): Alternative[] =>
  options.map(({ id, content, fraction }) => ({
    ...WHOLE,
    ...{ optionId: id, label: plainText(content), fraction },
  }));
