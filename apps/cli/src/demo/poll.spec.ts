import { describe, expect, it } from '@jest/globals';
import { poll } from './poll.js';

describe('poll', () => {
  it('gives the first answer that there is', async () => {
    let asked = 0;
    const answer = await poll(() => Promise.resolve((asked += 1) < 4 ? null : asked), 1000, 'an answer');
    expect(answer).toBe(4);
  });

  it('gives up, and says what did not come', async () => {
    await expect(poll(() => Promise.resolve(null), 30, 'the answer is there')).rejects.toMatchObject({
      code: 'DEMO.NOT_VERIFIED',
      message: 'Not verified: the answer is there within 0.03 s. Is a worker running?',
    });
  });
});
