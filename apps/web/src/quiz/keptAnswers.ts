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
    return Object.fromEntries(Object.entries(value).filter(([, answer]) => isKept(answer)));
  } catch {
    return {};
  }
}

function isKept(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null || !('revision' in value) || !('options' in value))
    return false;
  return (
    typeof value.revision === 'number' &&
    Array.isArray(value.options) &&
    value.options.every((id) => typeof id === 'string')
  );
}
