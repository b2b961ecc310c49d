import type { ItemResponse } from '@gssr/contract';
import { forget, remember, remembered, rememberedKeys } from '../app/storage.js';
import type { KeptAnswer } from './answers.js';

type Kept = Record<number, KeptAnswer>;

/** What of an attempt has not reached the server, by position, on this device. */
export interface AnswerKeeper {
  read: () => Kept;
  /** False when the device cannot keep it. */
  put: (position: number, kept: KeptAnswer) => boolean;
  /** Forgets an answer unless another tab has put a newer one there. */
  drop: (position: number, revision: number) => void;
}

const PREFIX = 'gssr.answers.';

/** Each answer has a key of its own, so that two tabs do not write over what the other one keeps. */
export function deviceKeeper(attemptId: string): AnswerKeeper {
  const prefix = `${PREFIX}${attemptId}.`;
  return {
    read: () => {
      const entries = rememberedKeys(prefix).flatMap((key) => {
        const kept = parse(remembered(key));
        return kept ? [[Number(key.slice(prefix.length)), kept] as const] : [];
      });
      return Object.fromEntries(entries);
    },
    put: (position, kept) => remember(`${prefix}${position}`, JSON.stringify(kept)),
    drop: (position, revision) => {
      const key = `${prefix}${position}`;
      const there = remembered(key);
      if (there !== null && (parse(there)?.revision ?? 0) <= revision) forget(key);
    },
  };
}

/** Attempts of which this device has kept something. */
export const attemptsKept = (): string[] => [
  ...new Set(
    rememberedKeys(PREFIX)
      .map((key) => key.slice(PREFIX.length).split('.')[0] ?? '')
      .filter(Boolean),
  ),
];

export const hasKept = (attemptId: string): boolean => attemptsKept().includes(attemptId);

function parse(text: string | null): KeptAnswer | null {
  try {
    return readKept(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

function readKept(value: unknown): KeptAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { revision, response, certainty, answeredAt } = value as Record<string, unknown>;
  if (typeof revision !== 'number' || typeof response !== 'object' || response === null) return null;
  return {
    revision,
    response: response as ItemResponse,
    certainty: numberOrNull(certainty),
    answeredAt: numberOrNull(answeredAt),
  };
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
