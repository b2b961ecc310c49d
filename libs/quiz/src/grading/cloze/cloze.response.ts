import { type FieldProblem, say } from '@gssr/kernel';
import { z } from 'zod';
import type { Parsed } from '../kind.js';
import { isBlank, listIn, read, refusal, refused } from '../response.js';
import { under } from '../review.js';
import type { ClozePart, ClozePayload } from './cloze.payload.js';
import { kindOfPart, type PartResponse } from './part-kinds.js';

/** A response for every part, in the author's order; that of a part which is left out is its kind's blank. */
export interface ClozeResponse {
  readonly parts: readonly { readonly id: string; readonly response: PartResponse }[];
}

const envelope = z.strictObject({ id: z.string(), response: z.unknown().optional() });

/** Reads `{ parts: [{ id, response }] }`, each response by the kind of its part. */
export function readCloze(payload: ClozePayload, raw: unknown): Parsed<ClozeResponse> {
  const list = isBlank(raw) ? [] : listIn(raw, 'parts');
  if (!list) return refused([shape('parts')]);
  if (list.length > payload.parts.length) return refused([tooMany(payload.parts.length)]);
  const entries = list.map((entry) => envelope.safeParse(entry).data);
  const ids = entries.map((entry) => entry?.id);
  const misplaced = ids.flatMap((id, index) => placeProblems(payload, ids, id, `parts.${index}`));
  if (misplaced.length > 0) return refused(misplaced);
  const parts = payload.parts.map((part) => readPart(part, ids.indexOf(part.id), entries));
  const problems = parts.flatMap(({ parsed, field }) => (parsed.ok ? [] : under(field, parsed.problems)));
  if (problems.length > 0) return refused(problems);
  return read({
    parts: parts.flatMap(({ id, parsed }) => (parsed.ok ? [{ id, response: parsed.response }] : [])),
  });
}

function readPart(
  { id, question }: ClozePart,
  index: number,
  entries: readonly ({ response?: unknown } | undefined)[],
) {
  const parsed = kindOfPart(question).readResponse(question, entries[index]?.response);
  return { id, parsed, field: `parts.${index}.response` };
}

function placeProblems(
  { parts }: ClozePayload,
  ids: readonly (string | undefined)[],
  id: string | undefined,
  field: string,
): FieldProblem[] {
  if (id === undefined) return [shape(field)];
  if (!parts.some((part) => part.id === id)) return [unknown(field)];
  return `parts.${ids.indexOf(id)}` === field ? [] : [repeated(field)];
}

const shape = (field: string) =>
  refusal(field, 'SHAPE', 'Send a list named "parts" of { id, response }, and nothing else.');

const tooMany = (limit: number) =>
  refusal('parts', 'TOO_MANY_PARTS', say`The question has ${limit} parts. Send each at most once.`);

const unknown = (field: string) =>
  refusal(`${field}.id`, 'PART_UNKNOWN', 'The question has no such part. Load it again and answer anew.');

const repeated = (field: string) =>
  refusal(`${field}.id`, 'PART_REPEATED', 'This part is there twice. Send each part once.');
