import type { SaveAnswerInput, SaveAnswerMutation } from '@gssr/contract';
import { forget, remember, remembered } from '../app/storage.js';

type Send = (input: SaveAnswerInput) => Promise<SaveAnswerMutation['saveAnswer']>;

/** When answers were given that have not arrived, by position and revision, on this device and by its clock. */
export interface GivenTimes {
  read: () => Record<string, number>;
  write: (times: Record<string, number>) => void;
}

export function deviceTimes(attemptId: string): GivenTimes {
  const key = `gssr.given.${attemptId}`;
  return {
    read: () => parse(remembered(key)),
    write: (times) => {
      if (Object.keys(times).length === 0) forget(key);
      else remember(key, JSON.stringify(times));
    },
  };
}

function parse(text: string | null): Record<string, number> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, time]) => typeof time === 'number'));
  } catch {
    return {};
  }
}

/**
 * Sends an answer with the time at which it was given, whenever it has to be sent again: the quiz may accept it after its
 * deadline. `clockOffsetMs` is the server's clock less the device's.
 */
export function withOfflineClaim(send: Send, times: GivenTimes, clockOffsetMs: number, now = Date.now): Send {
  return async (input) => {
    const key = `${input.position}:${input.revision}`;
    const given = times.read()[key];
    if (given === undefined) times.write({ ...times.read(), [key]: now() });
    const offline = given === undefined ? null : claimOf(given, now(), clockOffsetMs);
    const result = await send({ ...input, offline });
    // What has been answered by the server, one way or another, needs no time any more; older revisions of it neither.
    times.write(withoutPosition(times.read(), input.position, input.revision));
    return result;
  };
}

const claimOf = (given: number, sent: number, clockOffsetMs: number): SaveAnswerInput['offline'] => ({
  answeredAt: new Date(given).toISOString(),
  sentAt: new Date(sent).toISOString(),
  clockOffsetMs,
});

const withoutPosition = (
  times: Record<string, number>,
  position: number,
  revision: number,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(times).filter(([key]) => {
      const [at, number] = key.split(':').map(Number);
      return at !== position || (number ?? 0) > revision;
    }),
  );
