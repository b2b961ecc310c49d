import type {
  AttemptParts,
  CheckAnswerInput,
  ItemResponse,
  PreviewQuizInput,
  PreviewQuizQuery,
  TryAgainInput,
} from '@gssr/contract';
import type { AnswerStoreDependencies } from '../quiz/AnswerStore.js';
import type { SentAnswer } from '../quiz/sendAnswer.js';
import type { AnswerKeeper } from '../quiz/keptAnswers.js';
import type { PageMemory } from '../quiz/useQuizPlace.js';

export type TriedQuiz = NonNullable<PreviewQuizQuery['previewQuiz']>;
type Tried = PreviewQuizInput['answers'][number];
type Ask = (answers: Tried[]) => Promise<TriedQuiz | null>;

/** What was answered in a trial. The server keeps nothing of it: it is told all of it each time that it has to say something. */
export class Trial {
  private readonly tried = new Map<number, Tried>();

  constructor(private readonly ask: Ask) {}

  answers(): Tried[] {
    return [...this.tried.values()];
  }

  /** For the player, which takes a trial for an attempt. */
  readonly ports: Pick<AnswerStoreDependencies, 'send' | 'check' | 'tryAgain'> = {
    send: ({ position, response, certainty, revision }: SentAnswer) => {
      this.put(position, { response, certainty: certainty ?? null });
      const kept = { position, revision, response, savedAt: '', stored: true, offline: false };
      const receipt = { ...kept, deadlineAt: null, serverTime: '' };
      return Promise.resolve({ __typename: 'AnswerReceipt' as const, ...receipt });
    },
    check: async ({ position, response, certainty, revision }: CheckAnswerInput) => {
      const said = { response, certainty: certainty ?? null };
      return this.press(position, said, { action: 'CHECK', ...said }, revision);
    },
    tryAgain: async ({ position, revision }: TryAgainInput) => {
      const { certainty = null } = this.tried.get(position) ?? {};
      const step = { action: 'TRY_AGAIN', response: null, certainty: null } as const;
      return this.press(position, { response: null, certainty }, step, revision + 1);
    },
  };

  /** A step counts once the server has said what comes of it. */
  private async press(
    position: number,
    said: { response: ItemResponse | null; certainty: number | null },
    step: Tried['steps'][number],
    revision: number,
  ) {
    const before = this.tried.get(position)?.steps ?? [];
    const next = { position, ...said, steps: [...before, step] };
    const others = this.answers().filter((one) => one.position !== position);
    const item = (await this.ask([...others, next]))?.items.find((one) => one.position === position);
    if (!item?.live) throw new Error('The quiz has changed, and this question is no longer checked.');
    this.tried.set(position, { ...next, response: item.response });
    const { response, certainty, live } = item;
    const standing = { position, revision, savedAt: null, response, certainty, live };
    return { __typename: 'AnswerStanding' as const, ...standing };
  }

  private put(position: number, said: { response: ItemResponse; certainty: number | null }): void {
    this.tried.set(position, { position, ...said, steps: this.tried.get(position)?.steps ?? [] });
  }
}

export const nothingKept: AnswerKeeper = { read: () => ({}), put: () => true, drop: () => undefined };

/** The furthest page of a trial, as long as it is open. */
export function pageOfTrial(): PageMemory {
  let page = 0;
  return { read: () => page, write: (opened) => (page = opened) };
}

/** A trial as the player takes an attempt. */
export const asAttempt = (id: string, quiz: TriedQuiz): AttemptParts => ({
  id,
  activityId: '',
  enrolmentId: '',
  number: 1,
  state: 'IN_PROGRESS',
  startedAt: '',
  deadlineAt: null,
  submittedAt: null,
  gradedAt: null,
  offlineSeconds: 0,
  reachedPage: 0,
  serverTime: '',
  score: quiz.score,
  passed: quiz.passed,
  passMark: quiz.passMark,
  navigation: quiz.navigation,
  sections: quiz.sections,
  items: quiz.items,
});
