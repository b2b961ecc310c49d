import { NotVerifiedError } from './verify.js';

const FIRST_PAUSE_MS = 5;
const SHARE_OF_WAIT = 0.05;

/**
 * Asks again and again until there is an answer. The pauses grow with the time waited, so a long wait stays within what a
 * server allows, and what is measured is at most a twentieth too long. Throws DEMO.NOT_VERIFIED after `timeoutMs`.
 */
export async function poll<T>(ask: () => Promise<T | null>, timeoutMs: number, what: string): Promise<T> {
  const startedAt = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    const waited = performance.now() - startedAt;
    if (waited > timeoutMs)
      throw new NotVerifiedError(`${what} within ${timeoutMs / 1000} s. Is a worker running?`);
    await new Promise((resolve) => setTimeout(resolve, Math.max(FIRST_PAUSE_MS, waited * SHARE_OF_WAIT)));
  }
}
