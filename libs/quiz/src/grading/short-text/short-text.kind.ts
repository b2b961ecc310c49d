import { guessedText } from '../blind-answers.js';
import { answerLine, typed } from '../answers.js';
import { earnsAll } from '../fraction.js';
import type { Kind, RichText } from '../kind.js';
import { gradeShortText, type ShortTextGrade } from './short-text.grade.js';
import { shortTextKey } from './short-text.key.js';
import { shortTextSchema, type ShortTextPayload } from './short-text.payload.js';
import { readShortText, type ShortTextResponse } from './short-text.response.js';
import { reviewShortText } from './short-text.review.js';

/** As a learner sees it: a field to type into. */
export interface ShortTextView {
  readonly kind: 'SHORT_TEXT';
  readonly stem: RichText;
}

export const shortText: Kind<
  'SHORT_TEXT',
  ShortTextPayload,
  ShortTextResponse,
  ShortTextGrade,
  ShortTextView
> = {
  kind: 'SHORT_TEXT',
  marking: 'AUTOMATIC',
  schema: shortTextSchema,
  review: reviewShortText,
  readResponse: (_, raw) => readShortText(raw),
  grade: gradeShortText,
  arrangement: () => ({ ids: [], mayShuffle: false }),
  present: ({ kind, stem }) => ({ kind, stem }),
  summarise: (_, { text }) => text,
  key: shortTextKey,
  randomGuess: ({ answers }) => guessedText(answers, ({ pattern }) => /^\*+$/.test(pattern.trim())),
  answerLines: ({ answers }) => answers.map(({ pattern, fraction }) => answerLine(pattern, fraction)),
  alternatives: () => [typed],
  expected: ({ answers }) => answers.find(earnsAll)?.pattern ?? null,
};
