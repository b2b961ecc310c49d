import { saidOf } from './shape.js';
import { type FieldProblem, say, told } from '@gssr/kernel';
import { z } from 'zod';
import type { Exact } from './exact.js';
import type { Grade, Marking, Parsed, RichText } from './kind.js';
import {
  findKind,
  kindOf,
  questionKinds,
  type ItemGrade,
  type ItemView,
  type QuestionPayload,
  type QuestionResponse,
} from './kinds.js';
import type { DecimalMark } from './numerical/number.js';

/** A payload that may be used, with what its author should still look at; or everything that is wrong with it. */
export type Validation =
  | { readonly ok: true; readonly payload: QuestionPayload; readonly warnings: readonly FieldProblem[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Reads what an author or an importer wrote. Problems name the field (`options.2.fraction`), a stable code and the remedy.
 * Never throws.
 */
export function validatePayload(raw: unknown): Validation {
  const named = z.looseObject({ kind: z.unknown() }).safeParse(raw);
  const kind = findKind(named.data?.kind);
  if (!kind) return { ok: false, problems: [kindUnknown] };
  const read = kind.schema.safeParse(raw);
  if (!read.success) return { ok: false, problems: read.error.issues.map(shapeProblem) };
  const { problems, warnings } = kind.review(read.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, payload: read.data, warnings };
}

/** Reads what a learner sent, by the rules of the question. Null and undefined are a blank. Never throws. */
export const parseResponse = (payload: QuestionPayload, raw: unknown): Parsed<QuestionResponse> =>
  kindOf(payload).readResponse(payload, raw);

/**
 * Marks one answer: the same payload and response give the same grade for ever. A blank is not answered, with fraction
 * zero. Single choice and short text may be negative, and a cloze with them; all others stay within 0 and 1. What a person
 * has to mark has no fraction. Throws RangeError for a question with variants of which none was picked: {@link inVariant}.
 */
export const gradeItem = (payload: QuestionPayload, response: QuestionResponse): ItemGrade =>
  kindOf(payload).grade(payload, response);

/** The fraction of a grade that has one. Throws RangeError for an answer that waits for a person, or never gets a mark. */
export function markOf({ fraction, state }: Grade): Exact {
  if (fraction === null) throw new RangeError(`There is no mark to count: ${state}.`);
  return fraction;
}

/** Who marks the question. What nobody marks carries no weight in a total. */
export const markingOf = (payload: QuestionPayload): Marking => kindOf(payload).marking;

/**
 * The question with the figures of one variant, in which it is shown and marked; the question itself for null. Throws
 * RangeError for a variant that it does not have.
 */
export function inVariant(payload: QuestionPayload, variant: string | null): QuestionPayload {
  if (variant === null) return payload;
  const { variants } = kindOf(payload);
  if (!variants) throw new RangeError(`A question of the kind ${payload.kind} has no variants.`);
  return variants.pick(payload, variant);
}

/** The question for people who write numbers with `mark`; itself where no number is typed. */
export const withDecimalMark = (payload: QuestionPayload, mark: DecimalMark): QuestionPayload =>
  kindOf(payload).withDecimalMark?.(payload, mark) ?? payload;

/** The learner's view, without key, fractions and feedback. Throws RangeError when `optionOrder` is not the question's. */
export const presentItem = (payload: QuestionPayload, optionOrder: readonly string[]): ItemView =>
  kindOf(payload).present(payload, optionOrder);

/** Whether an answer says enough to be checked before the attempt is handed in. */
export function isComplete(payload: QuestionPayload, response: QuestionResponse): boolean {
  const kind = kindOf(payload);
  return kind.isComplete?.(payload, response) ?? kind.grade(payload, response).answered;
}

/** The answer less what is wrong in it, in which another try begins. */
export function withoutWrong(payload: QuestionPayload, response: QuestionResponse): QuestionResponse {
  const left = kindOf(payload).withoutWrong?.(payload, response);
  const parsed = parseResponse(payload, left);
  if (!parsed.ok) throw new RangeError('Less of an answer is no answer to its question.');
  return parsed.response;
}

/** A short line for instructors; empty for a blank. `plainText` turns formatted text into words. */
export const summariseResponse = (
  payload: QuestionPayload,
  response: QuestionResponse,
  plainText: (content: RichText) => string,
): string => kindOf(payload).summarise(payload, response, plainText);

const kindUnknown: FieldProblem = {
  field: 'kind',
  code: 'QUESTION.KIND_UNKNOWN',
  ...say`Say which kind of question this is: ${questionKinds.join(', ')}.`,
};

const shapeProblem = (issue: z.core.$ZodIssue): FieldProblem => ({
  field: issue.path.join('.'),
  code: 'QUESTION.SHAPE',
  ...told(saidOf(issue)),
});
