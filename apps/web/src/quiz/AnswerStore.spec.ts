import { describe, expect, it } from '@jest/globals';
import type { ItemResponse, SaveAnswerInput, SaveAnswerMutation } from '@gssr/contract';
import fc from 'fast-check';
import { AnswerStore } from './AnswerStore.js';
import { type KeptAnswer, isUnsent } from './answers.js';
import type { AnswerKeeper } from './keptAnswers.js';

type Result = SaveAnswerMutation['saveAnswer'];

/** Stores as the server promises to: the newest revision wins, a replay is a no-op. */
class Server {
  revision = 0;
  response: ItemResponse | null = null;
  reachable = true;
  closed = false;
  received: SaveAnswerInput[] = [];

  readonly save = async (input: SaveAnswerInput): Promise<Result> => {
    if (!this.reachable) throw new Error('offline');
    this.received.push(input);
    if (this.closed)
      return { __typename: 'AttemptClosed', code: 'ATTEMPT.CLOSED', message: 'Closed.', state: 'SUBMITTED' };
    const stored = input.revision > this.revision;
    if (stored) Object.assign(this, { revision: input.revision, response: input.response });
    return {
      __typename: 'AnswerReceipt',
      position: 0,
      revision: this.revision,
      savedAt: at,
      stored,
      response: this.response ?? { options: [] },
      offline: false,
    };
  };

  items() {
    const item = {
      __typename: 'ChoiceView' as const,
      kind: 'MULTIPLE_CHOICE' as const,
      stem: [],
      options: [],
    };
    return [
      {
        position: 0,
        section: 0,
        flagged: false,
        item,
        response: this.response,
        revision: this.revision,
        savedAt: this.revision > 0 ? at : null,
        certainty: null,
        asksCertainty: false,
        live: null,
      },
    ];
  }
}

const at = '2026-10-03T08:00:00Z';

function memoryKeeper(keeps = true): AnswerKeeper & { kept: Record<number, KeptAnswer> } {
  const keeper = {
    kept: {} as Record<number, KeptAnswer>,
    read: () => keeper.kept,
    write: (kept: Record<number, KeptAnswer>) => {
      if (keeps) keeper.kept = kept;
      return keeps;
    },
  };
  return keeper;
}

function device(
  server: Server,
  keeper: AnswerKeeper = memoryKeeper(),
  onClosed = () => undefined as void,
): AnswerStore {
  const store = new AnswerStore('attempt', server.items(), { send: server.save, keeper, onClosed });
  store.open();
  return store;
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const shown = (store: AnswerStore) => store.current().get(0);

describe('AnswerStore', () => {
  it('sends an answer and shows its receipt', async () => {
    const server = new Server();
    const store = device(server);
    store.answer(0, { options: ['a'] });
    expect(shown(store)?.status).toBe('saving');
    await settle();
    expect(shown(store)).toMatchObject({ status: 'saved', savedAt: at });
    expect(server.response).toEqual({ options: ['a'] });
    store.close();
  });

  it('keeps an answer while the server is away, and a new page sends it', async () => {
    const server = new Server();
    const keeper = memoryKeeper();
    server.reachable = false;
    const first = device(server, keeper);
    first.answer(0, { options: ['a'] });
    await settle();
    first.close();
    expect(keeper.kept).toEqual({ 0: { revision: 1, response: { options: ['a'] } } });

    server.reachable = true;
    const second = device(server, keeper);
    await settle();
    expect(server.response).toEqual({ options: ['a'] });
    expect(keeper.kept).toEqual({});
    second.close();
  });

  it('says when the device cannot keep what is not sent', async () => {
    const server = new Server();
    server.reachable = false;
    const store = device(server, memoryKeeper(false));
    store.answer(0, { options: ['a'] });
    await settle();
    expect(store.keeping).toBe(false);
    store.close();
  });

  it('sends only the last of many quick changes after the first', async () => {
    const server = new Server();
    const store = device(server);
    for (const option of ['a', 'b', 'c', 'd']) store.answer(0, { options: [option] });
    await settle();
    expect(server.received.map(({ response }) => response)).toEqual([{ options: ['a'] }, { options: ['d'] }]);
    store.close();
  });

  it('sends what is typed when the fingers rest or the page is left, and keeps every letter till then', async () => {
    const server = new Server();
    const keeper = memoryKeeper();
    const store = device(server, keeper);
    for (const text of ['w', 'wo', 'word']) store.answer(0, { text });
    await settle();
    expect(server.received).toEqual([]);
    expect(keeper.kept).toEqual({ 0: { revision: 3, response: { text: 'word' } } });
    store.close();
    await settle();
    expect(server.received).toMatchObject([{ revision: 3, response: { text: 'word' } }]);
    expect(keeper.kept).toEqual({});
  });

  it('stops and forgets when the attempt takes no more answers', async () => {
    const server = new Server();
    const keeper = memoryKeeper();
    let closed = 0;
    server.closed = true;
    const store = device(server, keeper, () => void (closed += 1));
    store.answer(0, { options: ['a'] });
    await settle();
    store.answer(0, { options: ['b'] });
    await settle();
    expect({ closed, kept: keeper.kept, received: server.received.length }).toEqual({
      closed: 1,
      kept: {},
      received: 1,
    });
  });

  it('brings two devices to one answer, whatever they do and whenever the connection fails', async () => {
    const step = fc.record({
      device: fc.integer({ min: 0, max: 1 }),
      act: fc.constantFrom(
        'choose' as const,
        'lose' as const,
        'regain' as const,
        'settle' as const,
        'refresh' as const,
      ),
      option: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = new Server();
        const stores = [device(server), device(server)];
        for (const { device: index, act, option } of steps) {
          if (act === 'choose') stores[index]?.answer(0, { options: [option] });
          if (act === 'lose') server.reachable = false;
          if (act === 'regain') server.reachable = true;
          if (act === 'settle') await settle();
          if (act === 'refresh' && server.reachable) stores[index]?.refresh(server.items());
        }
        server.reachable = true;
        for (const store of [...stores, ...stores]) {
          store.sendAll();
          await settle();
        }
        for (const store of stores) store.refresh(server.items());
        for (const store of stores) {
          const answer = shown(store);
          expect(answer && isUnsent(answer)).toBe(false);
          expect(answer?.response).toEqual(server.response);
          store.close();
        }
      }),
    );
  });
});
