import { describe, expect, it } from '@jest/globals';
import type {
  AnswerStandingParts,
  CheckAnswerInput,
  ItemResponse,
  SaveAnswerMutation,
  TryAgainInput,
} from '@gssr/contract';
import fc from 'fast-check';
import { RequestError } from '../api/errors.js';
import { AnswerStore } from './AnswerStore.js';
import { type KeptAnswer, isUnsent } from './answers.js';
import type { AnswerKeeper } from './keptAnswers.js';
import { browserStorage } from './testing/browserStorage.js';
import { deviceKeeper } from './keptAnswers.js';
import type { SentAnswer } from './sendAnswer.js';

type Result = SaveAnswerMutation['saveAnswer'];

type Standing = AnswerStandingParts & { __typename: 'AnswerStanding' };
type Phase = 'OPEN' | 'CHECKED' | 'FINISHED';

/**
 * Stores as the server promises to: the newest revision wins, a replay is a no-op, and what was checked is not changed before
 * it is taken up again. The first check is not the last.
 */
class Server {
  revision = 0;
  response: ItemResponse | null = null;
  reachable = true;
  /** The position of an answer that it cannot take. */
  failsOn: number | null = null;
  closed = false;
  received: SentAnswer[] = [];
  /** Null in a quiz that checks nothing. */
  phase: Phase | null = null;
  checks: number[] = [];
  /** The next answer of the server does not arrive. */
  losesNext = false;

  readonly save = async (input: SentAnswer): Promise<Result> => {
    if (!this.reachable) throw new Error('offline');
    this.received.push(input);
    if (this.closed)
      return { __typename: 'AttemptClosed', code: 'ATTEMPT.CLOSED', message: 'Closed.', state: 'SUBMITTED' };
    const stored = input.revision > this.revision && (this.phase ?? 'OPEN') === 'OPEN';
    if (stored) Object.assign(this, { revision: input.revision, response: input.response });
    return {
      __typename: 'AnswerReceipt',
      position: 0,
      revision: this.revision,
      savedAt: at,
      stored,
      response: this.response ?? { options: [] },
      offline: false,
      deadlineAt: null,
      serverTime: at,
    };
  };

  readonly check = async ({ revision, response }: CheckAnswerInput): Promise<Standing> => {
    if (!this.reachable) throw new Error('offline');
    if (this.phase === 'OPEN' && revision > this.revision) {
      this.checks.push(revision);
      const phase = this.checks.length > 1 ? 'FINISHED' : 'CHECKED';
      Object.assign(this, { revision, response, phase });
    }
    return this.standing();
  };

  readonly tryAgain = async ({ revision }: TryAgainInput): Promise<Standing> => {
    if (!this.reachable) throw new Error('offline');
    if (this.phase === 'CHECKED' && revision === this.revision)
      Object.assign(this, { phase: 'OPEN', revision: revision + 1 });
    return this.standing();
  };

  private standing(): Standing {
    if (this.losesNext) {
      this.losesNext = false;
      throw new Error('lost');
    }
    const { revision, response } = this;
    const live = this.live();
    if (!live) throw new Error('This quiz checks nothing.');
    return {
      ...{ __typename: 'AnswerStanding', position: 0, revision, response, savedAt: at, certainty: null },
      live,
    };
  }

  private live() {
    if (this.phase === null) return null;
    const { phase } = this;
    return { phase, mayCheck: phase === 'OPEN', triesLeft: 2, hint: null, rightParts: null, result: null };
  }

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
        live: this.live(),
      },
    ];
  }
}

const at = '2026-10-03T08:00:00Z';

function memoryKeeper(keeps = true): AnswerKeeper & { kept: Record<number, KeptAnswer> } {
  const keeper = {
    kept: {} as Record<number, KeptAnswer>,
    read: () => keeper.kept,
    put: (position: number, kept: KeptAnswer) => {
      if (keeps) keeper.kept = { ...keeper.kept, [position]: kept };
      return keeps;
    },
    drop: (position: number) => {
      const { [position]: _, ...others } = keeper.kept;
      keeper.kept = others;
    },
  };
  return keeper;
}

function device(
  server: Server,
  keeper: AnswerKeeper = memoryKeeper(),
  onClosed = () => undefined as void,
): AnswerStore {
  const store: AnswerStore = new AnswerStore('attempt', server.items(), {
    send: server.save,
    check: server.check,
    tryAgain: server.tryAgain,
    keeper,
    inOrder: false,
    now: () => 5,
    onClosed,
    onOutdated: () => store.refresh(server.items()),
  });
  store.open();
  return store;
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const shown = (store: AnswerStore) => store.current().get(0);

/** A quiz of three questions that is taken page by page, and the positions of what arrived. */
function paged() {
  const server = new Server();
  const arrived: string[] = [];
  const [item] = server.items();
  const noted = (press: string, position: number) => {
    if (!server.reachable) throw new Error('offline');
    if (server.failsOn === position) throw new RequestError('server');
    arrived.push(`${press} ${position}`);
    Object.assign(server, { revision: 0, phase: press === 'check' ? 'OPEN' : null });
  };
  const store: AnswerStore = new AnswerStore(
    'attempt',
    [0, 1, 2].map((position) => ({ ...item!, position })),
    {
      send: async (answer) => {
        noted('save', answer.position);
        return server.save(answer);
      },
      check: async (input) => {
        noted('check', input.position);
        return server.check(input);
      },
      tryAgain: server.tryAgain,
      keeper: memoryKeeper(),
      inOrder: true,
      now: () => 5,
      onClosed: () => undefined,
      onOutdated: () => undefined,
    },
  );
  store.open();
  return { server, store, arrived };
}

describe('answers of a quiz that is taken page by page', () => {
  it('go one after the other once the connection is back', async () => {
    const { server, store, arrived } = paged();
    server.reachable = false;
    for (const position of [2, 0, 1]) store.answer(position, { options: ['a'] });
    await settle();
    server.reachable = true;
    store.sendAll();
    await settle();
    await settle();
    expect(arrived).toEqual(['save 0', 'save 1', 'save 2']);
    expect(store.unsent()).toEqual([]);
    store.close();
  });

  it('go before a check of a later one, and wait with it where they cannot', async () => {
    const { server, store, arrived } = paged();
    server.reachable = false;
    store.answer(0, { options: ['a'] });
    store.answer(1, { options: ['b'] });
    await settle();
    await store.check(1);
    expect(store.current().get(1)).toMatchObject({ problem: 'unreached' });
    server.reachable = true;
    await store.check(1);
    expect(arrived).toEqual(['save 0', 'check 1']);
    store.close();
  });

  it('wait for one that is on its way, which is sent once', async () => {
    const { store, arrived } = paged();
    store.answer(0, { options: ['a'] });
    store.answer(1, { options: ['b'] });
    await store.check(1);
    expect(arrived.filter((arrival) => arrival === 'save 0')).toEqual(['save 0']);
    expect(arrived.at(-1)).toBe('check 1');
    store.close();
  });

  it('go on without one on which the server fails again and again', async () => {
    const { server, store, arrived } = paged();
    server.failsOn = 0;
    for (const position of [0, 1]) store.answer(position, { options: ['a'] });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(arrived).toEqual([]);
      store.sendAll();
      await settle();
    }
    expect(arrived).toEqual(['save 1']);
    expect(store.unsent()).toEqual([0]);
    store.close();
  });

  it('are checked one after the other', async () => {
    const { store, arrived } = paged();
    store.answer(0, { options: ['a'] });
    store.answer(1, { options: ['b'] });
    await settle();
    arrived.length = 0;
    await Promise.all([store.check(1), store.check(0)]);
    expect(arrived).toEqual(['check 0', 'check 1']);
    store.close();
  });
});

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
    expect(keeper.kept).toEqual({
      0: { revision: 1, response: { options: ['a'] }, certainty: null, answeredAt: 5 },
    });

    server.reachable = true;
    const second = device(server, keeper);
    await settle();
    expect(server.response).toEqual({ options: ['a'] });
    expect(keeper.kept).toEqual({});
    second.close();
  });

  it('keeps an answer no longer that gave way to one from another device', async () => {
    globalThis.localStorage = browserStorage();
    const server = new Server();
    const keeper = deviceKeeper('attempt');
    const store = device(server, keeper);
    server.reachable = false;
    store.answer(0, { options: ['a'] });
    await settle();
    server.reachable = true;
    const other = { attemptId: 'attempt', position: 0, revision: 1, certainty: null, answeredAt: 9 };
    await server.save({ ...other, response: { options: ['b'] } });
    expect(Object.keys(keeper.read())).toEqual(['0']);
    store.sendAll();
    await settle();
    expect(shown(store)).toMatchObject({
      response: { options: ['b'] },
      other: { response: { options: ['a'] } },
      status: 'saved',
    });
    expect(keeper.read()).toEqual({});
    store.close();
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
    expect(keeper.kept).toEqual({
      0: { revision: 3, response: { text: 'word' }, certainty: null, answeredAt: 5 },
    });
    store.close();
    await settle();
    expect(server.received).toMatchObject([{ revision: 3, response: { text: 'word' } }]);
    expect(keeper.kept).toEqual({});
  });

  it('stops when the attempt takes no more answers, and keeps what was not taken', async () => {
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
      kept: { 0: { revision: 1, response: { options: ['a'] }, certainty: null, answeredAt: 5 } },
      received: 1,
    });
  });

  it('says once that all has been sent', async () => {
    const server = new Server();
    server.reachable = false;
    const store = device(server);
    store.answer(0, { text: 'typed' });
    let sent = false;
    void store.whenSent().then(() => (sent = true));
    await settle();
    expect(sent).toBe(false);
    server.reachable = true;
    store.sendAll();
    await settle();
    expect(sent).toBe(true);
    store.close();
  });

  it('has an answer checked once it has arrived, and changes nothing until it is taken up again', async () => {
    const server = new Server();
    server.phase = 'OPEN';
    const store = device(server);
    store.answer(0, { options: ['a'] });
    const checked = store.check(0);
    store.answer(0, { options: ['b'] });
    await checked;
    expect(shown(store)).toMatchObject({ status: 'saved', revision: 2, live: { phase: 'CHECKED' } });
    store.answer(0, { options: ['b'] });
    expect(shown(store)?.response).toEqual({ options: ['a'] });
    await store.tryAgain(0);
    store.answer(0, { options: ['b'] });
    await store.check(0);
    expect(shown(store)).toMatchObject({ response: { options: ['b'] }, live: { phase: 'FINISHED' } });
    expect(server.checks).toHaveLength(2);
    store.close();
  });

  it('says that a check was not reached, keeps the answer, and makes one try of two presses', async () => {
    const server = new Server();
    server.phase = 'OPEN';
    const store = device(server);
    store.answer(0, { options: ['a'] });
    await settle();
    server.losesNext = true;
    await store.check(0);
    expect(shown(store)).toMatchObject({ problem: 'unreached', pressing: false });
    await store.check(0);
    expect(shown(store)).toMatchObject({ live: { phase: 'CHECKED' }, problem: null });
    expect(server.checks).toHaveLength(1);
    store.close();
  });

  it('refuses to check nothing, and an answer whose certainty was not said', async () => {
    const server = new Server();
    server.phase = 'OPEN';
    const store = device(server);
    await store.check(0);
    expect(shown(store)?.problem).toBe('incomplete');
    store.refresh(server.items().map((item) => ({ ...item, revision: 1, asksCertainty: true })));
    store.answer(0, { options: ['a'] });
    await store.check(0);
    expect(shown(store)?.problem).toBe('uncertain');
    store.certain(0, 2);
    await settle();
    expect(server.received.at(-1)).toMatchObject({ response: { options: ['a'] }, certainty: 2 });
    expect(server.checks).toEqual([]);
    store.close();
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
        'check' as const,
        'try again' as const,
      ),
      option: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, checks) => {
        const server = new Server();
        if (checks) server.phase = 'OPEN';
        const stores = [device(server), device(server)];
        for (const { device: index, act, option } of steps) {
          if (act === 'choose') stores[index]?.answer(0, { options: [option] });
          if (act === 'check' && checks) void stores[index]?.check(0);
          if (act === 'try again') void stores[index]?.tryAgain(0);
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
          expect(answer?.live?.phase ?? null).toBe(server.phase);
          store.close();
        }
      }),
    );
  });
});
