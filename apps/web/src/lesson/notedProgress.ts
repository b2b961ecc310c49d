import type { LessonProgressInput } from '@gssr/contract';
import { queryClient } from '../api/queryClient.js';
import { forget, remember, remembered, rememberedKeys } from '../app/storage.js';
import { viewerQuery } from '../session/viewer.js';

// What was read is written down on the device first and sent afterwards, so that a lost connection loses nothing. Each person's
// notes stand under their own id: a station's computer is shared.

export interface NotedProgress {
  progress: LessonProgressInput;
  /** As it is kept, to see whether it changed while it was being sent. */
  text: string;
}

/** Notes that this device would not keep, until the page is closed. */
const unkept = new Map<string, string>();

const prefixOf = (viewerId: string): string => `gssr.progress.${viewerId}.`;
/** Written before the server had said who is reading; it refuses what is not this person's. */
const unnamed = prefixOf('unknown');
const ownPrefix = (): string => prefixOf(queryClient.getQueryData(viewerQuery.queryKey)?.id ?? 'unknown');

/** Writes it down and returns the note's key. What was finished stays finished. */
export function note(progress: LessonProgressInput): string {
  const key = `${ownPrefix()}${progress.enrolmentId}.${progress.activityId}`;
  const finished = progress.finished || (readNoted(key)?.progress.finished ?? false);
  const text = JSON.stringify({ ...progress, finished });
  if (!remember(key, text)) unkept.set(key, text);
  return key;
}

export const notedKeys = (): string[] => [
  ...new Set([...rememberedKeys(ownPrefix()), ...rememberedKeys(unnamed), ...unkept.keys()]),
];

export function readNoted(key: string): NotedProgress | null {
  const text = unkept.get(key) ?? remembered(key);
  const progress = text === null ? null : parse(text);
  return text !== null && progress ? { progress, text } : null;
}

export function dropNoted(key: string): void {
  unkept.delete(key);
  forget(key);
}

function parse(text: string): LessonProgressInput | null {
  try {
    const value: unknown = JSON.parse(text);
    return isProgress(value) ? value : null;
  } catch {
    return null;
  }
}

function isProgress(value: unknown): value is LessonProgressInput {
  if (typeof value !== 'object' || value === null) return false;
  return ['enrolmentId', 'activityId', 'position', 'finished'].every((key) => key in value);
}
