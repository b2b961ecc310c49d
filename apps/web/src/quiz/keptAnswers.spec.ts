import { beforeEach, describe, expect, it } from '@jest/globals';
import { attemptsKept, deviceKeeper, hasKept } from './keptAnswers.js';
import { sendKept } from './sendKept.js';
import { browserStorage } from './testing/browserStorage.js';
import type { SentAnswer } from './sendAnswer.js';

beforeEach(() => {
  globalThis.localStorage = browserStorage();
});

const kept = (revision: number, option: string) => ({
  revision,
  response: { options: [option] },
  certainty: null,
  answeredAt: 7,
});

describe('answers that a device keeps', () => {
  it('come back as they were, each attempt for itself', () => {
    deviceKeeper('one').put(0, kept(1, 'a'));
    deviceKeeper('two').put(3, kept(2, 'b'));
    expect(deviceKeeper('one').read()).toEqual({ 0: kept(1, 'a') });
    expect(attemptsKept()).toEqual(['one', 'two']);
    expect([hasKept('two'), hasKept('three')]).toEqual([true, false]);
  });

  it('of two tabs do not write over each other', () => {
    const [tab, other] = [deviceKeeper('one'), deviceKeeper('one')];
    tab.put(0, kept(1, 'a'));
    other.put(1, kept(1, 'b'));
    other.put(0, kept(2, 'c'));
    tab.drop(0, kept(1, 'a'));
    expect(tab.read()).toEqual({ 0: kept(2, 'c'), 1: kept(1, 'b') });
    other.drop(0, kept(2, 'c'));
    expect(tab.read()).toEqual({ 1: kept(1, 'b') });
    tab.drop(1, kept(1, 'a'));
    expect(tab.read()).toEqual({ 1: kept(1, 'b') });
    tab.forget(1);
    expect(tab.read()).toEqual({});
  });

  it('are nothing where somebody else wrote', () => {
    localStorage.setItem('gssr.answers.one.0', 'no JSON');
    localStorage.setItem('gssr.answers.one.1', '{"revision":"x"}');
    expect(deviceKeeper('one').read()).toEqual({});
  });
});

describe('sending what was kept', () => {
  const receipt = (position: number, option = 'a') => ({
    __typename: 'AnswerReceipt' as const,
    ...{ position, revision: 1, savedAt: '', stored: true, response: { options: [option] }, offline: true },
    ...{ deadlineAt: null, serverTime: '' },
  });
  const closed = {
    ...{
      __typename: 'AttemptClosed' as const,
      code: 'ATTEMPT.CLOSED',
      message: '',
      state: 'SUBMITTED' as const,
    },
  };

  it('forgets what has arrived, and keeps what does not count until somebody was told', async () => {
    const keeper = deviceKeeper('one');
    for (const position of [0, 1, 2, 3]) keeper.put(position, kept(1, 'a'));
    const sent: SentAnswer[] = [];
    const uncounted = await sendKept('one', keeper, (answer) => {
      sent.push(answer);
      const { position } = answer;
      return Promise.resolve(position === 1 ? closed : receipt(position, position === 3 ? 'newer' : 'a'));
    });
    expect(uncounted).toEqual({ late: [1], replaced: [3] });
    expect(sent.map(({ position, answeredAt }) => [position, answeredAt])).toEqual([
      [0, 7],
      [1, 7],
      [2, 7],
      [3, 7],
    ]);
    expect(Object.keys(keeper.read())).toEqual(['1', '3']);
  });

  it('loses nothing when the server is not reached', async () => {
    const keeper = deviceKeeper('one');
    for (const position of [0, 1]) keeper.put(position, kept(1, 'a'));
    const send = ({ position }: SentAnswer) =>
      position === 0 ? Promise.resolve(receipt(0)) : Promise.reject(new Error('offline'));
    await expect(sendKept('one', keeper, send)).rejects.toThrow('offline');
    expect(Object.keys(keeper.read())).toEqual(['1']);
  });
});
