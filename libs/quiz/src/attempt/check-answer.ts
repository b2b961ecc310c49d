import type { FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  asksCertainty,
  isChecked,
  isComplete,
  isSameResponse,
  liveOf,
  withoutWrong,
} from '../grading/index.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { inPageOrder } from '../review/learners-item.js';
import { reviewLive, type LiveReview } from '../review/live-review.js';
import type { NewAnswer } from './answers.repository.js';
import type { AttemptState, AttemptStep } from './attempt.js';
import { ReadAnswer, type AnswerRead, type AnswerRefused } from './read-answer.js';
import { holdItem, stepsOf, storeStep, type HeldItem, type ItemAfterStep } from './steps.repository.js';

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

type Asked = Pick<AnswerRead, 'payload' | 'disguise'> & { quiz: QuizSettings };

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
    return this.within(answer, read, requestId, async (manager, item, steps) => {
      if (problems.length > 0) return { kind: 'invalid', problems };
      return this.addCheck(manager, answer, read, item, steps);
    });
  }

  /** Lets the learner answer anew, without what was wrong where the hint says so. Three statements as well. */
  async tryAgain(request: StepRequest, requestId?: string): Promise<CheckResult> {
    const asked = await this.readAnswer.question(request);
    if (asked.kind !== 'asked') return asked;
    return this.within(request, asked, requestId, async (manager, item, steps) =>
      this.addTryAgain(manager, request, asked, item, steps),
    );
  }

  private async within(
    { attemptId, personId, position }: StepRequest,
    { quiz, payload }: Asked,
    requestId: string | undefined,
    work: (manager: EntityManager, item: HeldItem, steps: AttemptStep[]) => Promise<CheckResult>,
  ): Promise<CheckResult> {
    return this.transactions.run(async (manager) => {
      const item = await holdItem(manager, attemptId, personId, position);
      if (!item) return { kind: 'not-available' };
      if (!item.isOpen) return { kind: 'closed', state: item.state, submittedAt: item.submittedAt };
      if (item.isLeft) return { kind: 'page-left' };
      if (!isChecked(quiz.behaviour, payload)) return { kind: 'not-checked' };
      return work(manager, item, await stepsOf(manager, attemptId, position));
    }, requestId);
  }

  private async addCheck(
    manager: EntityManager,
    { attemptId, position, revision }: NewAnswer,
    asked: AnswerRead,
    item: HeldItem,
    steps: AttemptStep[],
  ): Promise<CheckResult> {
    const { quiz, payload, response, certainty } = asked;
    const { mayCheck } = liveOf({ ...item, behaviour: quiz.behaviour, payload, steps });
    const isNew = revision > (steps.at(-1)?.revision ?? 0) && isNewest(item, revision, response);
    if (!mayCheck || !isNew || steps.length >= MOST_STEPS) return standing(asked, item, steps);
    const number = steps.length + 1;
    const step: AttemptStep = { number, action: 'CHECK', response, certainty, revision };
    const after = { response, revision, certainty };
    const savedAt = await storeStep(manager, attemptId, position, step, after);
    return standing(asked, { ...item, ...after, savedAt }, [...steps, step]);
  }

  private async addTryAgain(
    manager: EntityManager,
    { attemptId, position, revision }: StepRequest,
    asked: Asked,
    item: HeldItem,
    steps: AttemptStep[],
  ): Promise<CheckResult> {
    const { quiz, payload } = asked;
    const { phase, hint, checked } = liveOf({ ...item, behaviour: quiz.behaviour, payload, steps });
    if (phase !== 'CHECKED' || !checked || steps.at(-1)?.revision !== revision)
      return standing(asked, item, steps);
    const after: ItemAfterStep = {
      response: hint?.clearWrong ? withoutWrong(payload, checked.response) : checked.response,
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
    const savedAt = await storeStep(manager, attemptId, position, step, after);
    return standing(asked, { ...item, ...after, savedAt }, [...steps, step]);
  }
}

/** A newer answer, or the very one that is stored. */
const isNewest = (item: HeldItem, revision: number, response: unknown): boolean =>
  revision > item.revision || (revision === item.revision && isSameResponse(item.response, response));

function missing({ quiz, payload, response, certainty }: AnswerRead): FieldProblem[] {
  if (!isComplete(payload, response)) return [incomplete];
  return certainty === null && asksCertainty(quiz.behaviour, payload) ? [uncertain] : [];
}

function standing(
  { quiz, disguise }: Asked,
  { revision, savedAt, response, certainty, weight }: HeldItem,
  steps: AttemptStep[],
): StandingAnswer {
  const { payload, order } = disguise;
  const played = {
    ...{ behaviour: quiz.behaviour, payload, certainty },
    response: disguise.shown(response),
    steps: steps.map((step) => ({ ...step, response: disguise.shown(step.response) })),
  };
  const live = reviewLive(played, weight, quiz.review);
  return {
    ...{ kind: 'standing', revision, savedAt, certainty },
    response: played.response,
    live: { ...live, result: live.result && inPageOrder(live.result, order) },
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
