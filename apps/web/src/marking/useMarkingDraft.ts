import { useState } from 'react';
import { type DraftPlace, keepDraft, keptDraft, type MarkingDraft } from './markingDraft.js';

/** The marking as it is being made. Every change is kept on the device; `kept` says whether that worked, null before any. */
export function useMarkingDraft(place: DraftPlace) {
  const [draft, setDraft] = useState<MarkingDraft>(() => keptDraft(place));
  const [kept, setKept] = useState<boolean | null>(null);
  const change = (next: MarkingDraft) => {
    setDraft(next);
    setKept(keepDraft(place, next));
  };
  return { draft, change, kept };
}
