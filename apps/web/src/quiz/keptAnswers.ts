import type { ItemResponse } from '@gssr/contract';
import { forget, remember, remembered } from '../app/storage.js';
import type { KeptAnswer } from './answers.js';

type Kept = Record<number, KeptAnswer>;

/** What of an attempt has not reached the server, by position, on this device. */
export interface AnswerKeeper {
  read: () => Kept;
  /** False when the device cannot keep it. */
  write: (kept: Kept) => boolean;
}

export function deviceKeeper(attemptId: string): AnswerKeeper {
  const key = `gssr.answers.${attemptId}`;
  return {
    read: () => parse(remembered(key)),
    write: (kept) => {
      if (Object.keys(kept).length > 0) return remember(key, JSON.stringify(kept));
      forget(key);
      return true;
    },
  };
}

function parse(text: string | null): Kept {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([at, answer]) => {
        const kept = readKept(answer);
        return kept ? [[at, kept]] : [];
      }),
    );
  } catch {
    return {};
  }
}

function readKept(value: unknown): KeptAnswer | null {
  if (typeof value !== 'object' || value === null || !('revision' in value)) return null;
  const { revision } = value;
  const certainty = 'certainty' in value && typeof value.certainty === 'number' ? value.certainty : null;
  if (typeof revision !== 'number') return null;
  if ('response' in value && typeof value.response === 'object' && value.response !== null)
    return { revision, response: value.response as ItemResponse, certainty };
  // As kept before there were other questions than choices.
  const options = 'options' in value && Array.isArray(value.options) ? value.options : null;
  return options?.every((id) => typeof id === 'string')
    ? { revision, response: { options }, certainty }
    : null;
}
