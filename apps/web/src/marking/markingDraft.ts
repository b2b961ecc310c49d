import { forget, remember, remembered } from '../app/storage.js';

/** A marking that has not been sent. */
export interface MarkingDraft {
  levels: Record<string, string>;
  comment: string;
  note: string;
}

export const emptyDraft: MarkingDraft = { levels: {}, comment: '', note: '' };

const keyOf = (attemptId: string, position: number): string => `gssr.marking.${attemptId}.${position}`;

/** What this device keeps of a marking, so that a closed page loses nothing. */
export function keptDraft(attemptId: string, position: number): MarkingDraft {
  try {
    const value: unknown = JSON.parse(remembered(keyOf(attemptId, position)) ?? 'null');
    return isDraft(value) ? value : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export const keepDraft = (attemptId: string, position: number, draft: MarkingDraft): boolean =>
  remember(keyOf(attemptId, position), JSON.stringify(draft));

export const dropDraft = (attemptId: string, position: number): void => forget(keyOf(attemptId, position));

function isDraft(value: unknown): value is MarkingDraft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('levels' in value) || !('comment' in value) || !('note' in value)) return false;
  const { levels, comment, note } = value;
  if (typeof levels !== 'object' || levels === null) return false;
  return typeof comment === 'string' && typeof note === 'string' && Object.values(levels).every(isText);
}

const isText = (value: unknown): boolean => typeof value === 'string';
