import type {
  AttemptParts,
  CheckAnswerInput,
  CheckAnswerMutation,
  ItemResponse,
  SaveAnswerMutation,
  TryAgainInput,
  TryAgainMutation,
} from '@gssr/contract';
import {
  type Answer,
  type KeptAnswer,
  certain,
  changed,
  checking,
  isLocked,
  isUnsent,
  opened,
  receipted,
  refreshed,
  standing,
} from './answers.js';
import { RequestError } from '../api/errors.js';
import type { AnswerKeeper } from './keptAnswers.js';
import { isBlank, isTyped } from '../item/response.js';
import type { SentAnswer } from './sendAnswer.js';
import { Backoff } from './backoff.js';

/** Milliseconds without a key after which an answer is sent. */
const PAUSE = 600;
/** In a row, before others no longer wait for an answer on which the server fails. */
const MOST_FAILURES = 3;

type Items = AttemptParts['items'];
export type Answers = ReadonlyMap<number, Answer>;

type Pressed = CheckAnswerMutation['checkAnswer'] | TryAgainMutation['tryAgain'];

export interface AnswerStoreDependencies {
  /** Throws when the server was not reached; that is tried again. */
  send: (answer: SentAnswer) => Promise<SaveAnswerMutation['saveAnswer']>;
  /** Both throw when the server was not reached; the person presses again. */
  check: (input: CheckAnswerInput) => Promise<Pressed>;
  tryAgain: (input: TryAgainInput) => Promise<Pressed>;
  keeper: AnswerKeeper;
  /** Each answer closes the pages before its own: they go one after the other. */
  inOrder: boolean;
  /** The server's time, in milliseconds since 1970. */
  now: () => number;
  /** The server has something else than this page shows. */
  onOutdated: () => void;
  /** The attempt takes no more answers. */
  onClosed: () => void;
}

/** The answers of one attempt: what is shown, what is kept on this device, and their way to the server. One request an answer at a time. */
export class AnswerStore {
  private answers: Map<number, Answer>;
  private readonly inFlight = new Map<number, Promise<unknown>>();
  private readonly pauses = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private readonly backoff = new Backoff(() => this.sendAll());
  private closed = false;
  private readonly unkept = new Set<number>();
  /** How often the server answered with an error instead of a receipt. */
  private readonly failures = new Map<number, number>();

  constructor(
    private readonly attemptId: string,
    items: Items,
    private readonly dependencies: AnswerStoreDependencies,
  ) {
    const kept = dependencies.keeper.read();
    this.answers = new Map(items.map((item) => [item.position, opened(item, kept[item.position])]));
  }

  /** False when this device refuses to keep answers: closing the page would lose what is not sent. */
  get keeping(): boolean {
    return this.unkept.size === 0;
  }

  readonly current = (): Answers => this.answers;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to send; stop with {@link close}. */
  open(): void {
    this.closed = false;
    this.sendAll();
  }

  close(): void {
    for (const position of this.pauses.keys()) void this.send(position);
    this.closed = true;
    this.backoff.stop();
  }

  answer(position: number, response: ItemResponse): void {
    const answer = this.answers.get(position);
    if (!answer || this.closed || isLocked(answer)) return;
    this.put(position, changed(answer, response, this.dependencies.now()));
    if (isTyped(response)) this.sendLater(position);
    else void this.send(position);
  }

  /** Says how certain the person is of an answer, 1 to 3. */
  certain(position: number, certainty: number): void {
    const answer = this.answers.get(position);
    if (!answer || this.closed || isLocked(answer)) return;
    this.put(position, certain(answer, certainty, this.dependencies.now()));
    void this.send(position);
  }

  /** Has the answer checked. Whatever of it is on its way arrives first. */
  async check(position: number): Promise<void> {
    const answer = this.answers.get(position);
    if (!answer || this.closed || isLocked(answer)) return;
    if (answer.response === null || isBlank(answer.response))
      return this.put(position, { ...answer, problem: 'incomplete' });
    if (answer.asksCertainty && answer.certainty === null)
      return this.put(position, { ...answer, problem: 'uncertain' });
    const { revision, response, certainty } = { ...checking(answer), response: answer.response };
    this.endPause(position);
    this.put(position, checking(answer));
    const before = this.inFlight.get(position);
    await this.press(position, 'waiting', async () => {
      await before;
      await this.sendEarlier(position);
      return this.dependencies.check({ attemptId: this.attemptId, position, revision, response, certainty });
    });
  }

  /** Takes up again an answer that was checked. */
  async tryAgain(position: number): Promise<void> {
    const answer = this.answers.get(position);
    if (answer?.live?.phase !== 'CHECKED' || answer.pressing || this.closed) return;
    this.put(position, { ...answer, pressing: true, problem: null });
    await this.press(position, 'saved', () =>
      this.dependencies.tryAgain({ attemptId: this.attemptId, position, revision: answer.revision }),
    );
  }

  /** Takes in what the server said when it was asked again. */
  refresh(items: Items): void {
    for (const item of items) {
      const answer = this.answers.get(item.position);
      const next = answer ? refreshed(answer, item) : null;
      if (next && next !== answer) this.put(item.position, next);
    }
  }

  /** Resolves once nothing waits to be sent. */
  async whenSent(): Promise<void> {
    this.sendAll();
    if (this.unsent().length === 0) return;
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        if (this.unsent().length > 0) return;
        stop();
        resolve();
      });
    });
  }

  unsent(): number[] {
    return [...this.answers].filter(([, answer]) => isUnsent(answer)).map(([position]) => position);
  }

  /** Sends what waits, now, whatever the pause between tries. */
  readonly sendAll = (): void => {
    this.backoff.stop();
    for (const position of this.unsent()) void this.send(position);
  };

  /** What is typed is kept at once, and sent when the fingers rest. */
  private sendLater(position: number): void {
    this.endPause(position);
    this.pauses.set(
      position,
      setTimeout(() => void this.send(position), PAUSE),
    );
  }

  private endPause(position: number): void {
    clearTimeout(this.pauses.get(position));
    this.pauses.delete(position);
  }

  private async send(position: number): Promise<void> {
    this.endPause(position);
    const answer = this.answers.get(position);
    if (!answer?.response || this.closed || answer.pressing || this.inFlight.has(position)) return;
    if (this.earlier(position).length > 0) return;
    const { revision, response, certainty, answeredAt } = answer;
    const sent: KeptAnswer = { revision, response, certainty, answeredAt };
    const sending = this.dependencies
      .send({ attemptId: this.attemptId, position, ...sent })
      .catch((error: unknown) => this.noteFailure(position, error));
    await this.onItsWay(position, sending, (result) => {
      if (result === null) return this.wait(position);
      this.failures.delete(position);
      this.accept(position, sent, result);
      this.sendNext();
    });
  }

  /** Whoever waits for what is on its way goes on when `handle` is done with what came of it. */
  private async onItsWay<R>(
    position: number,
    request: Promise<R>,
    handle: (result: R) => void,
  ): Promise<void> {
    const done = request.then((result) => {
      if (this.inFlight.get(position) === done) this.inFlight.delete(position);
      handle(result);
    });
    this.inFlight.set(position, done);
    await done;
  }

  private noteFailure(position: number, error: unknown): null {
    if (error instanceof RequestError && error.failure === 'server')
      this.failures.set(position, (this.failures.get(position) ?? 0) + 1);
    return null;
  }

  /** The server was there and failed again and again: those behind it need not wait for the deadline. */
  private isStuck(position: number): boolean {
    return (this.failures.get(position) ?? 0) >= MOST_FAILURES && !this.inFlight.has(position);
  }

  /** What has to arrive before the answer at this position may go. */
  private earlier(position: number): number[] {
    if (!this.dependencies.inOrder) return [];
    return this.unsent().filter((other) => other < position && !this.isStuck(other));
  }

  private sendNext(): void {
    const next = this.unsent().find((position) => !this.isStuck(position));
    if (this.dependencies.inOrder && next !== undefined && !this.pauses.has(next)) void this.send(next);
  }

  /** Throws when not all of it has arrived. */
  private async sendEarlier(position: number): Promise<void> {
    for (const before of this.earlier(position)) {
      await this.inFlight.get(before);
      if (this.earlier(position).includes(before)) await this.send(before);
    }
    if (this.earlier(position).length > 0) throw new Error('Earlier answers have not arrived.');
  }

  private wait(position: number): void {
    this.update(position, (answer) => ({ ...answer, status: 'waiting' }));
    if (this.closed) return;
    this.backoff.schedule();
    if (this.isStuck(position)) this.sendNext();
  }

  private accept(position: number, sent: KeptAnswer, result: SaveAnswerMutation['saveAnswer']): void {
    this.backoff.reset();
    if (result.__typename === 'AttemptClosed') return this.end();
    if (result.__typename !== 'AnswerReceipt')
      return this.update(position, (answer) => ({ ...answer, status: 'refused' }));
    this.update(position, (answer) => receipted(answer, sent, result));
    const now = this.answers.get(position);
    // What gave way to another answer is shown beside it, and kept no longer.
    if (now && !isUnsent(now)) this.dependencies.keeper.drop(position, sent);
    if (!result.stored && this.answers.get(position)?.live) this.dependencies.onOutdated();
    if (this.unsent().includes(position) && !this.pauses.has(position)) void this.send(position);
  }

  private async press(
    position: number,
    unreached: Answer['status'],
    ask: () => Promise<Pressed>,
  ): Promise<void> {
    const asking = ask().catch(() => null);
    await this.onItsWay(position, asking, (result) => {
      if (result?.__typename === 'AttemptClosed') return this.end();
      this.update(position, (answer) => pressed({ ...answer, pressing: false }, result, unreached));
      if (this.unsent().includes(position)) this.sendOrWait(position, result !== null);
      else this.sendNext();
    });
  }

  private sendOrWait(position: number, reached: boolean): void {
    if (reached) void this.send(position);
    else if (!this.closed) this.backoff.schedule();
  }

  /** What was not taken stays kept: others of it may have been given in time, and their person has to be told. */
  private end(): void {
    if (this.closed) return;
    for (const position of this.pauses.keys()) this.endPause(position);
    this.close();
    this.dependencies.onClosed();
  }

  private update(position: number, change: (answer: Answer) => Answer): void {
    const answer = this.answers.get(position);
    if (answer) this.put(position, change(answer));
  }

  private put(position: number, answer: Answer): void {
    this.answers = new Map(this.answers).set(position, answer);
    this.keep(position, answer);
    this.listeners.forEach((listener) => listener());
  }

  private keep(position: number, answer: Answer): void {
    const { revision, response, certainty, answeredAt } = answer;
    const { keeper } = this.dependencies;
    this.unkept.delete(position);
    if (!isUnsent(answer) || !response) keeper.drop(position, { revision, response });
    else if (!keeper.put(position, { revision, response, certainty, answeredAt })) this.unkept.add(position);
  }
}

/** After a press. What was not checked is an answer all the same, and is stored as one. */
function pressed(mine: Answer, result: Pressed | null, unreached: Answer['status']): Answer {
  if (result === null) return { ...mine, status: unreached, problem: 'unreached' };
  if (result.__typename === 'AnswerStanding') return standing(mine, result);
  if (result.__typename === 'InvalidInput') return { ...mine, problem: 'incomplete' };
  return { ...mine, status: 'refused' };
}
