import { type FieldProblem, say } from '@gssr/kernel';
import type { Parsed } from './kind.js';
import { isBlank, listIn, read, refusal, refused } from './response.js';

/** All the ids in the learner's order, or none for a blank. */
export interface SequenceResponse {
  readonly order: readonly string[];
}

/** Reads `{ order: [ids] }` with each of `ids` once, or nothing. */
export function readSequence(ids: readonly string[], raw: unknown): Parsed<SequenceResponse> {
  if (isBlank(raw)) return read({ order: [] });
  const list = listIn(raw, 'order');
  if (!list) return refused([shape]);
  if (list.length === 0) return read({ order: [] });
  if (list.length !== ids.length) return refused([incomplete(ids.length)]);
  const problems = list.flatMap((id, index) => entryProblems(ids, list, id, `order.${index}`, index));
  return problems.length > 0 ? refused(problems) : read({ order: list as string[] });
}

function entryProblems(
  ids: readonly string[],
  list: readonly unknown[],
  id: unknown,
  field: string,
  index: number,
): FieldProblem[] {
  if (typeof id !== 'string' || !ids.includes(id)) return [unknown(field)];
  return list.indexOf(id) < index ? [repeated(field)] : [];
}

const shape = refusal(
  'order',
  'SHAPE',
  'Send the ids in your order as a list named "order", and nothing else.',
);

const incomplete = (count: number) =>
  refusal('order', 'ORDER_INCOMPLETE', say`Put all ${count} items into your order, or none.`);

const unknown = (field: string) =>
  refusal(field, 'ITEM_UNKNOWN', 'The question has no such item. Load it again and answer anew.');

const repeated = (field: string) =>
  refusal(field, 'ITEM_REPEATED', 'This item is there twice. Send each item once.');
