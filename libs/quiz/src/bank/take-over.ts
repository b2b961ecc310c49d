import { isDeepStrictEqual } from 'node:util';

/** Any value of a document; `undefined` where there is none. */
type Json = unknown;

/**
 * A document with all that differs between `from` and `to`, and everything else as it is: what was corrected in a published
 * question comes to a draft whose words have changed since. Entries of lists are known by their `id`; what the document has
 * no more is left out. Pure.
 */
export function takenOver(from: Json, to: Json, document: Json): Json {
  if (isDeepStrictEqual(from, to)) return document;
  if (isDeepStrictEqual(from, document)) return to;
  if (isRecord(from) && isRecord(to) && isRecord(document)) return recordTakenOver(from, to, document);
  if (hasIds(from) && hasIds(to) && hasIds(document)) return listTakenOver(from, to, document);
  return to;
}

type Entry = Record<string, Json> & { id: string };

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasIds = (value: Json): value is Entry[] =>
  Array.isArray(value) && value.every((entry) => isRecord(entry) && typeof entry['id'] === 'string');

function recordTakenOver(
  from: Record<string, Json>,
  to: Record<string, Json>,
  document: Record<string, Json>,
): Record<string, Json> {
  const added = Object.keys(to).filter((key) => !(key in from) && !(key in document));
  const kept = [...Object.keys(document), ...added].map(
    (key) => [key, takenOver(from[key], to[key], document[key])] as const,
  );
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

function listTakenOver(from: readonly Entry[], to: readonly Entry[], document: readonly Entry[]): Entry[] {
  const find = (list: readonly Entry[], id: string) => list.find((entry) => entry.id === id);
  const known = document.flatMap((entry): Entry[] => {
    const [before, after] = [find(from, entry.id), find(to, entry.id)];
    if (before && !after) return [];
    return after ? [takenOver(before, after, entry) as Entry] : [entry];
  });
  const added = to.filter(({ id }) => !find(from, id) && !find(document, id));
  return [...known, ...added];
}
