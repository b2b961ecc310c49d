import type { AttemptParts, ItemResponse, SaveAnswerInput, SaveAnswerMutation } from '@gssr/contract';
import { type Answer, type KeptAnswer, changed, isUnsent, opened, receipted, refreshed } from './answers.js';
import type { AnswerKeeper } from './keptAnswers.js';
import { isTyped } from '../item/response.js';
import { Backoff } from './backoff.js';

/** Milliseconds without a key after which an answer is sent. */
const PAUSE = 600;

type Items = AttemptParts['items'];
export type Answers = ReadonlyMap<number, Answer>;

export interface AnswerStoreDependencies {
  /** Throws when the server was not reached; that is tried again. */
  send: (input: SaveAnswerInput) => Promise<SaveAnswerMutation['saveAnswer']>;
  keeper: AnswerKeeper;
  /** The attempt takes no more answers. */
  onClosed: () => void;
}

/** The answers of one attempt: what is shown, what is kept on this device, and their way to the server. One request an answer at a time. */
export class AnswerStore {
  private answers: Map<number, Answer>;
  private readonly inFlight = new Set<number>();
  private readonly pauses = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private readonly backoff = new Backoff(() => this.sendAll());
  private closed = false;
  /** False when this device refuses to keep answers: closing the page would lose what is not sent. */
  keeping = true;

  constructor(
    private readonly attemptId: string,
    items: Items,
    private readonly dependencies: AnswerStoreDependencies,
  ) {
    const kept = dependencies.keeper.read();
    this.answers = new Map(items.map((item) => [item.position, opened(item, kept[item.position])]));
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
    if (!answer || this.closed) return;
    this.put(position, changed(answer, response));
    if (isTyped(response)) this.sendLater(position);
    else void this.send(position);
  }

  /** Takes in what the server said when it was asked again. */
  refresh(items: Items): void {
    for (const item of items) {
      const answer = this.answers.get(item.position);
      const next = answer ? refreshed(answer, item) : null;
      if (next && next !== answer) this.put(item.position, next);
    }
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
    if (!answer?.response || this.closed || this.inFlight.has(position)) return;
    const sent: KeptAnswer = { revision: answer.revision, response: answer.response };
    this.inFlight.add(position);
    const result = await this.dependencies
      .send({ attemptId: this.attemptId, position, ...sent })
      .catch(() => null);
    this.inFlight.delete(position);
    if (result === null) this.wait(position);
    else this.accept(position, sent, result);
  }

  private wait(position: number): void {
    this.update(position, (answer) => ({ ...answer, status: 'waiting' }));
    if (!this.closed) this.backoff.schedule();
  }

  private accept(position: number, sent: KeptAnswer, result: SaveAnswerMutation['saveAnswer']): void {
    this.backoff.reset();
    if (result.__typename === 'AttemptClosed') return this.end();
    if (result.__typename !== 'AnswerReceipt')
      return this.update(position, (answer) => ({ ...answer, status: 'refused' }));
    this.update(position, (answer) => receipted(answer, sent, result));
    if (this.unsent().includes(position) && !this.pauses.has(position)) void this.send(position);
  }

  private end(): void {
    for (const position of this.pauses.keys()) this.endPause(position);
    this.close();
    this.dependencies.keeper.write({});
    this.dependencies.onClosed();
  }

  private update(position: number, change: (answer: Answer) => Answer): void {
    const answer = this.answers.get(position);
    if (answer) this.put(position, change(answer));
  }

  private put(position: number, answer: Answer): void {
    this.answers = new Map(this.answers).set(position, answer);
    const unsent = [...this.answers].filter(([, each]) => isUnsent(each));
    this.keeping = this.dependencies.keeper.write(
      Object.fromEntries(
        unsent.flatMap(([at, { revision, response }]) => (response ? [[at, { revision, response }]] : [])),
      ),
    );
    this.listeners.forEach((listener) => listener());
  }
}
