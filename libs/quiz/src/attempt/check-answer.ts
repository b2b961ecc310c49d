import type { FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  asksCertainty,
  inVariant,
  isChecked,
  isComplete,
  isSameResponse,
  liveOf,
  weightInForce,
  withoutWrong,
  type CorrectionRule,
  type Played,
} from '../grading/index.js';
import { closesPages } from '../quiz/quiz-rules.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { inPageOrder } from '../review/learners-item.js';
import { reviewLive, type LiveReview } from '../review/live-review.js';
import type { NewAnswer } from './answers.repository.js';
import type { AttemptState, AttemptStep } from './attempt.js';
import { ReadAnswer, type AnswerRead, type AnswerRefused } from './read-answer.js';
import {
  holdItem,
  itemSoFar,
  storeStep,
  type HeldItem,
  type ItemAfterStep,
  type ItemSoFar,
} from './steps.repository.js';

/** An item as it stands now, with what may be told of it. */
export interface StandingAnswer {
  kind: 'standing';
  revision: number;
  savedAt: Date | null;
  response: unknown;
  certainty: number | null;
  live: LiveReview;
}

export type CheckResult =
  | StandingAnswer
  /** The quiz says what answers are worth when it is over. */
  | { kind: 'not-checked' }
  | { kind: 'page-left' }
  | { kind: 'closed'; state: AttemptState; submittedAt: Date | null }
  | AnswerRefused;

/** Which item of which attempt, and the revision of the answer at which a button was pressed. */
export type StepRequest = Pick<NewAnswer, 'attemptId' | 'personId' | 'position' | 'revision'>;

type Asked = Pick<AnswerRead, 'payload' | 'variant' | 'disguise'> & { quiz: QuizSettings };

type Item = HeldItem & ItemSoFar;

/** Nobody needs as many; who checks without end stops here. */
const MOST_STEPS = 200;

/**
 * Checks answers while their attempt is open, and lets learners try again. Each press names the revision at which it was
 * made, so that one that comes twice, or late, changes nothing.
 */
@Injectable()
export class CheckAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly readAnswer: ReadAnswer,
  ) {}

  /** Stores the answer as {@link SaveAnswer} does, and checks it. Three statements once the process knows the attempt. */
  async check(answer: NewAnswer, requestId?: string): Promise<CheckResult> {
    const read = await this.readAnswer.read(answer);
    if (read.kind !== 'read') return read;
    const problems = missing(read);
    return this.within(answer, read, requestId, async (manager, asked, item) => {
      if (problems.length > 0) return { kind: 'invalid', problems };
      return this.addCheck(manager, answer, asked, item);
    });
  }

  /** Lets the learner answer anew, without what was wrong where the hint says so. Three statements as well. */
  async tryAgain(request: StepRequest, requestId?: string): Promise<CheckResult> {
    const asked = await this.readAnswer.question(request);
    if (asked.kind !== 'asked') return asked;
    return this.within(request, asked, requestId, (manager, byKey, item) =>
      this.addTryAgain(manager, request, byKey, item),
    );
  }

  private async within<A extends Asked>(
    { attemptId, personId, position }: StepRequest,
    asked: A,
    requestId: string | undefined,
    work: (manager: EntityManager, asked: A, item: Item) => Promise<CheckResult>,
  ): Promise<CheckResult> {
    return this.transactions.run(async (manager) => {
      const item = await holdItem(manager, attemptId, personId, position, pagesOf(asked));
      if (!item) return { kind: 'not-available' };
      if (!item.isOpen) return { kind: 'closed', state: item.state, submittedAt: item.submittedAt };
      if (item.isLeft) return { kind: 'page-left' };
      if (!isChecked(asked.quiz.behaviour, asked.payload)) return { kind: 'not-checked' };
      const soFar = await itemSoFar(manager, attemptId, position);
      return work(manager, byKeyInForce(asked, soFar.correction), { ...item, ...soFar });
    }, requestId);
  }

  private async addCheck(
    manager: EntityManager,
    { attemptId, position, revision }: NewAnswer,
    asked: AnswerRead,
    item: Item,
  ): Promise<CheckResult> {
    const { response, certainty } = asked;
    const { steps } = item;
    const { mayCheck } = liveOf(played(asked, item));
    const isNew = revision > (steps.at(-1)?.revision ?? 0) && isNewest(item, revision, response);
    if (!mayCheck || !isNew || steps.length >= MOST_STEPS) return standing(asked, item);
    const number = steps.length + 1;
    const step: AttemptStep = { number, action: 'CHECK', response, certainty, revision };
    const after = { response, revision, certainty };
    const savedAt = await storeStep(manager, attemptId, position, step, after, pagesOf(asked));
    return standing(asked, { ...item, ...after, savedAt, steps: [...steps, step] });
  }

  private async addTryAgain(
    manager: EntityManager,
    { attemptId, position, revision }: StepRequest,
    asked: Asked,
    item: Item,
  ): Promise<CheckResult> {
    const { steps } = item;
    const { phase, hint, checked } = liveOf(played(asked, item));
    if (phase !== 'CHECKED' || !checked || steps.at(-1)?.revision !== revision) return standing(asked, item);
    const after: ItemAfterStep = {
      response: hint?.clearWrong ? withoutWrong(asked.payload, checked.response) : checked.response,
      revision: Math.max(item.revision, revision) + 1,
      certainty: item.certainty,
    };
    const step: AttemptStep = {
      number: steps.length + 1,
      action: 'TRY_AGAIN',
      response: after.response,
      certainty: null,
      revision: after.revision,
    };
    const savedAt = await storeStep(manager, attemptId, position, step, after, pagesOf(asked));
    return standing(asked, { ...item, ...after, savedAt, steps: [...steps, step] });
  }
}

const pagesOf = ({ quiz }: Asked) => ({ closesPages: closesPages(quiz) });

const byKeyInForce = <A extends Asked>(asked: A, correction: CorrectionRule | null): A =>
  correction?.payload ? { ...asked, payload: inVariant(correction.payload, asked.variant) } : asked;

const played = ({ quiz, payload }: Asked, { response, certainty, steps, correction }: Item): Played => ({
  ...{ behaviour: quiz.behaviour, payload, response, certainty, steps },
  fullCredit: correction?.credit === 'FULL',
});

/** A newer answer, or the very one that is stored. */
const isNewest = (item: HeldItem, revision: number, response: unknown): boolean =>
  revision > item.revision || (revision === item.revision && isSameResponse(item.response, response));

function missing({ quiz, payload, response, certainty }: AnswerRead): FieldProblem[] {
  if (!isComplete(payload, response)) return [incomplete];
  return certainty === null && asksCertainty(quiz.behaviour, payload) ? [uncertain] : [];
}

function standing(asked: Asked, item: Item): StandingAnswer {
  const { quiz, disguise } = asked;
  const { revision, savedAt, certainty } = item;
  const known = {
    ...played(asked, item),
    payload: disguise.of(asked.payload),
    response: disguise.shown(item.response),
    steps: item.steps.map((step) => ({ ...step, response: disguise.shown(step.response) })),
  };
  const live = reviewLive(known, weightInForce(item), quiz.review);
  return {
    ...{ kind: 'standing', revision, savedAt, certainty },
    response: known.response,
    live: { ...live, result: live.result && inPageOrder(live.result, disguise.order) },
  };
}

const incomplete: FieldProblem = {
  field: 'response',
  code: 'RESPONSE.INCOMPLETE',
  message: 'Answer every part of the question before you check it.',
};

const uncertain: FieldProblem = {
  field: 'certainty',
  code: 'ATTEMPT.CERTAINTY_MISSING',
  message: 'Say how certain you are of your answer before you check it.',
};
