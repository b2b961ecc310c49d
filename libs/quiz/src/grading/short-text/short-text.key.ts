import { keyEntry, type FurtherAnswers, type KeyRules } from '../key.js';
import { addedTexts, byWorth } from '../written-answers.js';
import type { ShortTextPayload, TextAnswer } from './short-text.payload.js';

export const shortTextKey: KeyRules<ShortTextPayload> = {
  form: 'TEXTS',
  entries: ({ answers }) =>
    answers.map(({ id, pattern, fraction }) => keyEntry(id, pattern, { value: fraction })),
  rewritten: (payload, { answers }) =>
    answers ? { ...payload, answers: withTexts(payload.answers, answers) } : null,
  extended: (payload, { answers }) =>
    answers?.length
      ? { ...payload, answers: byWorth(payload.answers, addedTexts(payload.answers, answers)) }
      : null,
};

/** A text that was accepted before keeps what is said to who gives it. */
function withTexts(answers: readonly TextAnswer[], texts: NonNullable<FurtherAnswers['answers']>): object[] {
  const feedback = new Map(answers.map((answer) => [answer.pattern, answer.feedback]));
  return addedTexts([], texts).map((text) => ({ ...text, feedback: feedback.get(text.pattern) ?? null }));
}
