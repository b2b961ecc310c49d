import type { ShownItem } from '../attempt/attempt.js';

/**
 * While others of an attempt's answers wait for their marks, those that have theirs from a person wait with them: marks that are
 * still compared and changed are told once, with the result. What the key has marked is told at once.
 */
export const whileMarking = (item: ShownItem): ShownItem =>
  item.handFraction === null
    ? item
    : { ...item, state: 'NEEDS_MARKING', fraction: null, handFraction: null, comments: [], levels: null };
