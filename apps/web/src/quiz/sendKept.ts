import type { SaveAnswerMutation } from '@gssr/contract';
import { sameResponse } from '../item/response.js';
import type { AnswerKeeper } from './keptAnswers.js';
import type { SentAnswer } from './sendAnswer.js';

type Send = (answer: SentAnswer) => Promise<SaveAnswerMutation['saveAnswer']>;

/** Positions of what does not count: it came too late, or gave way to an answer that is newer. */
export interface Uncounted {
  late: number[];
  replaced: number[];
}

/**
 * Sends what this device has kept of an attempt, and forgets what has arrived and counts. The rest stays until its person has
 * been told. Throws when the server was not reached.
 */
export async function sendKept(attemptId: string, keeper: AnswerKeeper, send: Send): Promise<Uncounted> {
  const uncounted: Uncounted = { late: [], replaced: [] };
  for (const [at, kept] of Object.entries(keeper.read())) {
    const position = Number(at);
    const result = await send({ attemptId, position, ...kept });
    if (result.__typename !== 'AnswerReceipt') uncounted.late.push(position);
    else if (!sameResponse(result.response, kept.response)) uncounted.replaced.push(position);
    else keeper.drop(position, kept);
  }
  return uncounted;
}
