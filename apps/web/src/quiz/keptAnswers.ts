import type { ItemResponse } from '@gssr/contract';
import { forget, remember, remembered, rememberedKeys } from '../app/storage.js';
import { sameResponse } from '../item/response.js';
import type { Answer, KeptAnswer } from './answers.js';

type Kept = Record<number, KeptAnswer>;

/** What of an attempt has not reached the server, by position, on this device. */
export interface AnswerKeeper {
  read: () => Kept;
  /** False when the device cannot keep it. */
  put: (position: number, kept: KeptAnswer) => boolean;
  /** Forgets an answer unless another tab has put another one there since. */
  drop: (position: number, known: Pick<Answer, 'revision' | 'response'>) => void;
}

export interface DeviceKeeper extends AnswerKeeper {
  /** Forgets an answer, whichever tab put it there. */
  forget: (position: number) => void;
}

const PREFIX = 'gssr.answers.';

/** Each answer has a key of its own, so that two tabs do not write over what the other one keeps. */
export function deviceKeeper(attemptId: string): DeviceKeeper {
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
    drop: (position, known) => {
      const key = `${prefix}${position}`;
      const there = parse(remembered(key));
      // Two tabs count alike: at the same revision they may hold different answers.
      if (!there || there.revision < known.revision || isSame(there, known)) forget(key);
    },
    forget: (position) => forget(`${prefix}${position}`),
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

const isSame = (one: KeptAnswer, other: Pick<Answer, 'revision' | 'response'>): boolean =>
  one.revision === other.revision && sameResponse(one.response, other.response);

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
