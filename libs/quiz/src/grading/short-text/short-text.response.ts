import { say } from '@gssr/kernel';
import { isBlank, read, refusal, refused, textsIn } from '../response.js';
import type { Parsed } from '../kind.js';

/** The text as typed, without the space around it. Empty for a blank. */
export interface ShortTextResponse {
  readonly text: string;
}

const MAX_LENGTH = 1000;

/** Reads `{ text }`. */
export function readShortText(raw: unknown): Parsed<ShortTextResponse> {
  if (isBlank(raw)) return read({ text: '' });
  const found = textsIn(raw, ['text']);
  if (!found) return refused([shape]);
  return found.text.length > MAX_LENGTH ? refused([tooLong]) : read({ text: found.text.trim() });
}

const shape = refusal('text', 'SHAPE', 'Send the answer as a text named "text", and nothing else.');

const tooLong = refusal('text', 'TOO_LONG', say`Keep the answer within ${MAX_LENGTH} characters.`);
