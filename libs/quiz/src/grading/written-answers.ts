import { exact } from './decimal.js';
import { compare } from './exact.js';

interface Known {
  readonly id: string;
  readonly fraction: string;
}

/** Further answers to a short text. */
export const addedTexts = <T extends { pattern: string; fraction: string }>(
  known: readonly Known[],
  added: readonly T[],
) => added.map((answer, index) => ({ id: freeId(known, index), feedback: null, ...answer }));

/** Further numbers. */
export const addedNumbers = (
  known: readonly Known[],
  added: readonly { value: string; tolerance: string; fraction: string }[],
) =>
  added.map(({ value, tolerance, fraction }, index) => ({
    id: freeId(known, index),
    accepts: { type: 'VALUE', value, tolerance: { type: 'NOMINAL', amount: tolerance } },
    fraction,
    feedback: null,
  }));

/**
 * Known answers with each added one before the first that is worth less: the first that fits gives the mark, and one that takes
 * whatever nobody thought of stands last.
 */
export function byWorth(known: readonly Known[], added: readonly Known[]): Known[] {
  return added.reduce<Known[]>(
    (answers, answer) => {
      const place = answers.findIndex((other) => compare(exact(other.fraction), exact(answer.fraction)) < 0);
      return place < 0 ? [...answers, answer] : answers.toSpliced(place, 0, answer);
    },
    [...known],
  );
}

function freeId(known: readonly Known[], index: number): string {
  const taken = new Set(known.map(({ id }) => id));
  let number = index + 1;
  for (const id of known) if (/^corrected-\d+$/.test(id.id)) number += 1;
  while (taken.has(`corrected-${number}`)) number += 1;
  return `corrected-${number}`;
}
