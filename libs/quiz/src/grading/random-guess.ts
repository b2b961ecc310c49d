import type { Exact } from './exact.js';
import { kindOf, type QuestionPayload } from './kinds.js';

/**
 * What somebody earns on average who answers blindly, as a share of the mark; zero where nobody hits upon an answer. Null where
 * there is no such thing as a blind answer, or nobody but a person can mark it.
 */
export const randomGuessScore = (payload: QuestionPayload): Exact | null =>
  kindOf(payload).randomGuess?.(payload) ?? null;
