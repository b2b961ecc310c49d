import { rememberedKeys } from './storage.js';

/** Sends what was read while there was no connection. Its code is loaded only when there is something to send. */
export function replayNotes(): void {
  if (rememberedKeys('gssr.progress.').length === 0) return;
  void import('../lesson/progressQueue.js')
    .then(({ flushProgress }) => flushProgress())
    .catch(() => undefined);
}
