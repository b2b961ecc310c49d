import type { SaveAnswerInput } from '@gssr/contract';
import { describe, expect, it } from '@jest/globals';
import { withOfflineClaim } from './offlineClaims.js';

function device() {
  let kept: Record<string, number> = {};
  const clock = { now: 1_000_000 };
  const received: SaveAnswerInput[] = [];
  const server = { reachable: true };
  const send = withOfflineClaim(
    (input) => {
      if (!server.reachable) return Promise.reject(new Error('offline'));
      received.push(input);
      return Promise.resolve({ __typename: 'NotAvailable', code: 'X', message: 'X' });
    },
    { read: () => kept, write: (times) => (kept = times) },
    5000,
    () => clock.now,
  );
  const answer = (revision: number) =>
    send({ attemptId: 'a', position: 0, revision, response: { options: [] } }).catch(() => undefined);
  return { answer, clock, received, server, kept: () => kept };
}

describe('an answer on its way', () => {
  it('says nothing of its time when it arrives at once', async () => {
    const { answer, received, kept } = device();
    await answer(1);
    expect(received).toMatchObject([{ revision: 1, offline: null }]);
    expect(kept()).toEqual({});
  });

  it('says when it was given when it has to be sent again', async () => {
    const { answer, clock, received, server, kept } = device();
    server.reachable = false;
    await answer(1);
    clock.now += 60_000;
    await answer(1);
    server.reachable = true;
    clock.now += 60_000;
    await answer(1);
    expect(received).toMatchObject([
      {
        revision: 1,
        offline: {
          answeredAt: new Date(1_000_000).toISOString(),
          sentAt: new Date(1_120_000).toISOString(),
          clockOffsetMs: 5000,
        },
      },
    ]);
    expect(kept()).toEqual({});
  });

  it('that was changed meanwhile has a time of its own', async () => {
    const { answer, clock, server, kept } = device();
    server.reachable = false;
    await answer(1);
    clock.now += 1000;
    await answer(2);
    expect(kept()).toEqual({ '0:1': 1_000_000, '0:2': 1_001_000 });
    server.reachable = true;
    await answer(2);
    expect(kept()).toEqual({});
  });
});
