import { type SaveAnswerInput, type SaveAnswerMutation, SaveAnswerDocument } from '@gssr/contract';
import { request } from '../api/request.js';
import type { ServerClock } from './ServerClock.js';

/** An answer on its way. `answeredAt` is when it was given, by the server's clock; null when nobody knows. */
export type SentAnswer = Omit<SaveAnswerInput, 'offline'> & { answeredAt: number | null };

/** Ends a request that nobody acknowledges, so that it is sent again. */
export const patience = (): AbortSignal => AbortSignal.timeout(30_000);

/**
 * Says with each answer when it was given: one that is held up on its way may arrive after the deadline, and count. Throws when
 * the server was not reached.
 */
export async function sendAnswer(
  { answeredAt, ...answer }: SentAnswer,
  clock: ServerClock,
): Promise<SaveAnswerMutation['saveAnswer']> {
  const input = { ...answer, offline: claimOf(answeredAt, clock.now()) };
  return (await request(SaveAnswerDocument, { input }, { signal: patience() })).saveAnswer;
}

/** Both times are the server's already. */
export const claimOf = (answeredAt: number | null, now: number): SaveAnswerInput['offline'] =>
  answeredAt === null
    ? null
    : {
        answeredAt: new Date(answeredAt).toISOString(),
        sentAt: new Date(now).toISOString(),
        clockOffsetMs: 0,
      };
