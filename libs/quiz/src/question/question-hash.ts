import { canonicalJson } from '@gssr/course';
import { createHash } from 'node:crypto';
import type { BankItemDraft } from '../source/index.js';

/** The same content has the same hash in every version of the course. */
export function questionHash({ payload, outcome, tags, title, defaultMark }: BankItemDraft): string {
  const more = title === undefined && defaultMark === undefined ? [] : [title ?? null, defaultMark ?? null];
  return createHash('sha256')
    .update(canonicalJson([payload, outcome, tags, ...more]))
    .digest('hex');
}
