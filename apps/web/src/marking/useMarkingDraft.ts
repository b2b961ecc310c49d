import { useState } from 'react';
import { keepDraft, keptDraft, type MarkingDraft } from './markingDraft.js';
import type { AnswerToMark } from './markingQueries.js';

/** The marking as it is being made. Every change is kept on the device; `kept` says whether that worked, null before any. */
export function useMarkingDraft({ attemptId, position }: AnswerToMark) {
  const [draft, setDraft] = useState<MarkingDraft>(() => keptDraft(attemptId, position));
  const [kept, setKept] = useState<boolean | null>(null);
  const change = (next: MarkingDraft) => {
    setDraft(next);
    setKept(keepDraft(attemptId, position, next));
  };
  return { draft, change, kept };
}
