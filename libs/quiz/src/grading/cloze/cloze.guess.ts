import { exact } from '../decimal.js';
import { divide, multiply, sum, type Exact } from '../exact.js';
import type { ClozePayload } from './cloze.payload.js';
import { kindOfPart } from './part-kinds.js';

/** The parts by their weights; null when one of them cannot be answered blindly. */
export function guessedParts({ parts }: ClozePayload): Exact | null {
  const guesses = parts.map(({ question }) => kindOfPart(question).randomGuess?.(question) ?? null);
  const earned = parts.flatMap(({ weight }, index) => {
    const guess = guesses[index];
    return guess ? [multiply(exact(weight), guess)] : [];
  });
  if (earned.length < parts.length || parts.length === 0) return null;
  return divide(sum(earned), sum(parts.map(({ weight }) => exact(weight))));
}
