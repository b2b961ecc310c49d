import { createHash } from 'node:crypto';
import type { CourseDraft } from './course-draft.js';

/** JSON with sorted keys and no blanks: equal values give equal text. Throws TypeError for what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  const isJson = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isJson) throw new TypeError(`JSON has no value of type ${typeof value} like this one.`);
  return JSON.stringify(value);
}

const canonicalObject = (value: object): string =>
  `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
    .join(',')}}`;

/** SHA-256, in hexadecimal, of a draft's canonical JSON: the same content has the same hash on every machine. */
export const contentHash = (draft: CourseDraft): string =>
  createHash('sha256').update(canonicalJson(draft)).digest('hex');
