import type { MarkingStage } from '@gssr/contract';
import { forget, remember, remembered } from '../app/storage.js';

/** A marking that has not been sent. */
export interface MarkingDraft {
  levels: Record<string, string>;
  comment: string;
  note: string;
}

export const emptyDraft: MarkingDraft = { levels: {}, comment: '', note: '' };

/** Whose marking, of which answer. */
export interface DraftPlace {
  markerId: string;
  attemptId: string;
  position: number;
  stage: MarkingStage;
}

/** Signing out forgets what begins so. */
const keyOf = ({ markerId, attemptId, position, stage }: DraftPlace): string =>
  `gssr.marking.${markerId}.${attemptId}.${position}.${stage}`;

/** What this device keeps of a marking, so that a closed page loses nothing. */
export function keptDraft(place: DraftPlace): MarkingDraft {
  try {
    const value: unknown = JSON.parse(remembered(keyOf(place)) ?? 'null');
    return isDraft(value) ? value : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export const keepDraft = (place: DraftPlace, draft: MarkingDraft): boolean =>
  remember(keyOf(place), JSON.stringify(draft));

export const dropDraft = (place: DraftPlace): void => forget(keyOf(place));

function isDraft(value: unknown): value is MarkingDraft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('levels' in value) || !('comment' in value) || !('note' in value)) return false;
  const { levels, comment, note } = value;
  if (typeof levels !== 'object' || levels === null) return false;
  return typeof comment === 'string' && typeof note === 'string' && Object.values(levels).every(isText);
}

const isText = (value: unknown): boolean => typeof value === 'string';
