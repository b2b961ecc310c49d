import { parseResponse } from './engine.js';
import type { Parsed } from './kind.js';
import { kindOf, type QuestionPayload, type QuestionResponse } from './kinds.js';
import { idsByPlace, namesByPlace, placeOf } from './names.js';

/**
 * A question as one learner knows it. Authors name things in the order in which they write them, and often write what is right
 * first; so a learner gets names by the place at which things stand on the page, and answers with them.
 */
export interface Disguise {
  readonly payload: QuestionPayload;
  /** What {@link presentItem} wants for it. */
  readonly order: readonly string[];
  /** A stored answer in the learner's names; null stays null. */
  shown(response: unknown): unknown;
  /** Reads what the learner sent. Names of the author are understood, too: a device may have kept an answer from before. */
  read(raw: unknown): Parsed<QuestionResponse>;
  /** Another payload of the same question, such as one with a corrected key. */
  of(other: QuestionPayload): QuestionPayload;
}

/** `payload` in its variant, `order` as it was drawn. Throws RangeError when `order` is not the question's. */
export function disguised(payload: QuestionPayload, order: readonly string[]): Disguise {
  const kind = kindOf(payload);
  const { naming } = kind;
  if (!naming || order.length === 0) return bare(payload, order);
  const of = (other: QuestionPayload) => naming.rename(other, namesByPlace(order));
  const known = of(payload);
  return {
    payload: known,
    order: kind.arrangement(known).ids.toSorted((one, other) => placeOf(one) - placeOf(other)),
    of,
    shown: (response) => {
      const parsed = response === null ? null : parseResponse(payload, response);
      return parsed?.ok ? naming.renameResponse(payload, parsed.response, namesByPlace(order)) : response;
    },
    read: (raw) => {
      const read = parseResponse(known, raw);
      if (read.ok)
        return parseResponse(payload, naming.renameResponse(known, read.response, idsByPlace(order)));
      const asAuthored = parseResponse(payload, raw);
      return asAuthored.ok ? asAuthored : read;
    },
  };
}

const bare = (payload: QuestionPayload, order: readonly string[]): Disguise => ({
  payload,
  order,
  shown: (response) => response,
  read: (raw) => parseResponse(payload, raw),
  of: (other) => other,
});
