import { say } from './words.js';
import { InvalidArgumentError } from './error.js';

/** What a client may ask of a list. */
export interface PageRequest {
  first?: number | null;
  after?: string | null;
}

/** A Relay connection: edges with opaque cursors and whether more follow. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** No list returns more rows than this, whatever is asked. */
export const PAGE_CAP = 100;
const PAGE_DEFAULT = 20;

/** Rows to return: 1 to {@link PAGE_CAP}. Throws REQUEST.INVALID_ARGUMENT below 1. */
export function pageSize(request: PageRequest): number {
  const first = request.first ?? PAGE_DEFAULT;
  if (!Number.isInteger(first) || first < 1)
    throw new InvalidArgumentError('first', say`ask for 1 to ${PAGE_CAP} rows.`);
  return Math.min(first, PAGE_CAP);
}

/** Opaque cursor over the sort key and the id of a row. */
export const encodeCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor of `length` parts, or null at the start. Throws REQUEST.INVALID_ARGUMENT for a foreign cursor. */
export function decodeCursor(after: string | null | undefined, length: number): string[] | null {
  if (!after) return null;
  const parts = parseCursor(after);
  if (!parts || parts.length !== length)
    throw new InvalidArgumentError('after', 'use an endCursor of this same list.');
  return parts;
}

function parseCursor(after: string): string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string' && !part.includes('\0'))
      ? value
      : null;
  } catch {
    return null;
  }
}

/** Makes a page of `rows`, which the caller fetched with a limit of `size + 1`. */
export function toPage<R, T>(
  rows: R[],
  size: number,
  cursorOf: (row: R) => string[],
  nodeOf: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, size);
  const edges = shown.map((row) => ({ cursor: encodeCursor(cursorOf(row)), node: nodeOf(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
