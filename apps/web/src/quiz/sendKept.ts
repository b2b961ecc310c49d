import type { SaveAnswerMutation } from '@gssr/contract';
import type { AnswerKeeper } from './keptAnswers.js';
import type { SentAnswer } from './sendAnswer.js';

type Send = (answer: SentAnswer) => Promise<SaveAnswerMutation['saveAnswer']>;

/**
 * Sends what this device has kept of an attempt, and forgets what has arrived. Positions of those that the server does not take
 * any more: they stay until their person has been told. Throws when the server was not reached.
 */
export async function sendKept(attemptId: string, keeper: AnswerKeeper, send: Send): Promise<number[]> {
  const late: number[] = [];
  for (const [at, kept] of Object.entries(keeper.read())) {
    const position = Number(at);
    const result = await send({ attemptId, position, ...kept });
    if (result.__typename === 'AnswerReceipt') keeper.drop(position, kept.revision);
    else late.push(position);
  }
  return late;
}
