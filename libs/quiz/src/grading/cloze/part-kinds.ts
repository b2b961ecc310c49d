import type { AutomaticGrade, Kind, TryRules } from '../kind.js';
import { multipleChoice } from '../multiple-choice/multiple-choice.kind.js';
import { numerical } from '../numerical/numerical.kind.js';
import { shortText } from '../short-text/short-text.kind.js';
import { singleChoice } from '../single-choice/single-choice.kind.js';
import type { z } from 'zod';

/** The kinds that fit into a line of text. */
const kinds = [shortText, numerical, singleChoice, multipleChoice] as const;

type AnyPart = (typeof kinds)[number];

export type PartQuestion = z.output<AnyPart['schema']> & TryRules;
export type PartResponse = Extract<ReturnType<AnyPart['readResponse']>, { ok: true }>['response'];
export type PartView = ReturnType<AnyPart['present']>;

type PartKind = Kind<PartQuestion['kind'], PartQuestion, PartResponse, AutomaticGrade, PartView>;

const registry = new Map<unknown, PartKind>(kinds.map((kind) => [kind.kind, kind]));

/** Undefined when `question` names no kind, or one that cannot be a part. */
export const partKindOf = (question: unknown): PartKind | undefined =>
  typeof question === 'object' && question !== null && 'kind' in question
    ? registry.get(question.kind)
    : undefined;

/** Throws RangeError for a part that was never checked. */
export function kindOfPart({ kind }: PartQuestion): PartKind {
  const found = registry.get(kind);
  if (!found) throw new RangeError(`A ${kind} cannot be a part.`);
  return found;
}

/** For the author of a part of another kind. */
export const partKindNames = kinds.map(({ kind }) => kind).join(', ');
