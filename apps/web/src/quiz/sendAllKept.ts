import { AttemptDocument } from '@gssr/contract';
import { request } from '../api/request.js';
import { attemptsKept, deviceKeeper } from './keptAnswers.js';
import { sendAnswer } from './sendAnswer.js';
import { sendKept } from './sendKept.js';
import { ServerClock } from './ServerClock.js';

/** Sends what is kept of all attempts. What is not taken stays, for the page of its attempt to tell. */
export async function sendAllKept(): Promise<void> {
  for (const id of attemptsKept()) {
    const { attempt } = await request(AttemptDocument, { id });
    if (!attempt) continue;
    const clock = new ServerClock(attempt.serverTime, Date.now());
    await sendKept(id, deviceKeeper(id), (answer) => sendAnswer(answer, clock));
  }
}
