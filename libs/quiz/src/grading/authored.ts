import type { Alternative, AnswerLine, PlainText } from './answers.js';
import type { FileLimits, Marking, Place } from './kind.js';
import { kindOf, kinds, type QuestionKind, type QuestionPayload } from './kinds.js';
import type { KeyRules } from './key.js';

/** How the key of a question is put right when it is wrong. */
export const keyRulesOf = (payload: QuestionPayload): KeyRules<QuestionPayload> => kindOf(payload).key;

/** What there is to choose from, to match or to accept, one line each. */
export const answerLinesOf = (payload: QuestionPayload): readonly AnswerLine[] =>
  kindOf(payload).answerLines(payload);

/** What can be answered, part by part in the author's order; empty for kinds whose answers cannot be counted. */
export const alternativesOf = (payload: QuestionPayload, plainText: PlainText): readonly Alternative[] =>
  kindOf(payload).alternatives(payload, plainText);

/** What earns everything, as text, of a question whose options and parts do not say it. */
export const expectedText = (payload: QuestionPayload): string | null =>
  'options' in payload ? null : (kindOf(payload).expected?.(payload) ?? null);

/** What can be pointed at; empty for a question that is not answered by pointing. */
export const placesOf = (payload: QuestionPayload): readonly Place[] =>
  kindOf(payload).places?.(payload) ?? [];

/** Null for a question that is not answered with files. */
export const fileLimitsOf = (payload: QuestionPayload): FileLimits | null =>
  kindOf(payload).fileLimits?.(payload) ?? null;

export const kindsMarkedBy = (marking: Marking): readonly QuestionKind[] =>
  kinds.filter((kind) => kind.marking === marking).map(({ kind }) => kind);
