import type { Alternative, AnswerLine, PlainText } from '../answers.js';
import type { ClozePayload } from './cloze.payload.js';
import { kindOfPart } from './part-kinds.js';

export const clozeLines = ({ parts }: ClozePayload): AnswerLine[] =>
  parts.flatMap(({ question }) => [...kindOfPart(question).answerLines(question)]);

export const clozeAlternatives = ({ parts }: ClozePayload, plainText: PlainText): Alternative[] =>
  parts.flatMap(({ id, question }) =>
    kindOfPart(question)
      .alternatives(question, plainText)
      .map((alternative) => ({ ...alternative, partId: id, part: plainText(question.stem) })),
  );
