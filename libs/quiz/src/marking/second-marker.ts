import { createHash } from 'node:crypto';
import type { MarkingRule } from '../quiz/quiz-rules.js';

const PER_MILLION = 1_000_000;

/**
 * Whether an answer gets a second marker. The sample follows from the ids alone, so that nobody chooses it, asking again gives
 * the same, and it can be checked years later.
 */
export function needsSecondMarker(
  { secondMarker, samplePercent }: Pick<MarkingRule, 'secondMarker' | 'samplePercent'>,
  attemptId: string,
  position: number,
): boolean {
  if (secondMarker !== 'SAMPLE') return secondMarker === 'ALL';
  return drawnNumber(attemptId, position) < (samplePercent * PER_MILLION) / 100;
}

/** Evenly from 0 to 999,999. */
const drawnNumber = (attemptId: string, position: number): number =>
  createHash('sha256').update(`${attemptId.toLowerCase()}/${position}`).digest().readUInt32BE(0) %
  PER_MILLION;
