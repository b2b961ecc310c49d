import type { z } from 'zod';
import { hotspot } from './hotspot/hotspot.kind.js';
import type { Kind, TryRules } from './kind.js';
import { cloze } from './cloze/cloze.kind.js';
import { description } from './description/description.kind.js';
import { dragImage } from './drag-image/drag-image.kind.js';
import { dragText } from './drag-text/drag-text.kind.js';
import { essay } from './essay/essay.kind.js';
import { fileUpload } from './file-upload/file-upload.kind.js';
import { gapSelect } from './gap-select/gap-select.kind.js';
import { matching } from './matching/matching.kind.js';
import { multipleChoice } from './multiple-choice/multiple-choice.kind.js';
import { numerical } from './numerical/numerical.kind.js';
import { ordering } from './ordering/ordering.kind.js';
import { shortText } from './short-text/short-text.kind.js';
import { singleChoice } from './single-choice/single-choice.kind.js';
import { situationalJudgement } from './situational-judgement/situational-judgement.kind.js';
import { trueFalse } from './true-false/true-false.kind.js';

/** Every kind of question. A new one is a folder and a line here; all the types below follow. */
export const kinds = [
  singleChoice,
  multipleChoice,
  trueFalse,
  shortText,
  numerical,
  matching,
  cloze,
  gapSelect,
  dragText,
  ordering,
  description,
  essay,
  fileUpload,
  dragImage,
  hotspot,
  situationalJudgement,
] as const;

type AnyKind = (typeof kinds)[number];

export type QuestionKind = AnyKind['kind'];
/** What an author writes, with its key: told apart by `kind`. Never leaves the server for a learner. */
export type QuestionPayload = z.output<AnyKind['schema']> & TryRules;
/** An answer as {@link parseResponse} gives it. */
export type QuestionResponse = Extract<ReturnType<AnyKind['readResponse']>, { ok: true }>['response'];
/** What a learner may see of a question. */
export type ItemView = ReturnType<AnyKind['present']>;
/** What {@link gradeItem} says. */
export type ItemGrade = ReturnType<AnyKind['grade']>;

type Registered = Kind<QuestionKind, QuestionPayload, QuestionResponse, ItemGrade, ItemView>;

const registry = new Map<unknown, Registered>(kinds.map((kind) => [kind.kind, kind]));

/** The kinds by name, in the order of registration. */
export const questionKinds: readonly QuestionKind[] = kinds.map(({ kind }) => kind);

export const findKind = (name: unknown): Registered | undefined => registry.get(name);

/** Throws RangeError for a payload that never went through {@link validatePayload}. */
export function kindOf(payload: QuestionPayload): Registered {
  const kind = findKind(payload.kind);
  if (!kind) throw new RangeError(`There is no question kind ${payload.kind}.`);
  return kind;
}
