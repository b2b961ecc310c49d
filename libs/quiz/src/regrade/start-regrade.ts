import { isId, newId, type FieldProblem } from '@gssr/kernel';
import { Outbox, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { markingOf, type KeyChange, type QuestionPayload } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { itemCount } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import { planRules } from './plan-rules.js';
import type { Regrade, RegradeAction } from './regrade.js';
import { regradeBatchJob } from './regrade.jobs.js';
import * as repository from './regrades.repository.js';
import { filterOf, scopeOf } from './steps.js';
import { countAttempts } from './stored-attempts.repository.js';

export interface RegradeRequest {
  questionVersionId: string;
  /** Null: every quiz that asks the question. */
  activityId: string | null;
  action: RegradeAction;
  change: KeyChange;
  replacesHandMarks: boolean;
}

export type StartRegradeResult =
  | { kind: 'started'; regrade: Regrade }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** Starts the dry run of a regrade: it calculates what would change, and changes nothing. */
@Injectable()
export class StartRegrade {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
  ) {}

  async start(personId: string, request: RegradeRequest, requestId?: string): Promise<StartRegradeResult> {
    const { questionVersionId, activityId } = request;
    if (!isId(questionVersionId) || (activityId !== null && !isId(activityId)))
      return { kind: 'not-available' };
    const asking = await repository.quizzesAsking(this.transactions.single, questionVersionId);
    const activityIds = activityId === null ? asking : asking.filter((id) => id === activityId);
    if (activityIds.length === 0) return { kind: 'not-available' };
    const [asked] = await this.questions.payloads([questionVersionId]);
    if (!asked) return { kind: 'not-available' };
    const problem = (await this.dropProblem(request, activityIds)) ?? handProblem(request, asked);
    if (problem) return { kind: 'invalid', problems: [problem] };
    return this.transactions.run(async (manager) => {
      const active = await repository.activeCorrections(manager, questionVersionId);
      const plan = planRules({ ...request, asked }, active);
      if (!plan.ok) return { kind: 'invalid', problems: plan.problems };
      const id = newId();
      const { corrections } = plan;
      await repository.insertRegrade(manager, { ...request, id, corrections, startedBy: personId });
      const regrade = await repository.lockRegrade(manager, id);
      if (!regrade) throw new Error('An insert returned no row.');
      const total = await countAttempts(manager, await scopeOf(manager, regrade), filterOf(regrade));
      await repository.begin(manager, id, { from: ['CALCULATING'], to: 'CALCULATING', total });
      await this.outbox.add(manager, regradeBatchJob, [{ regradeId: id, step: 'CALCULATING', batch: '0' }]);
      return { kind: 'started', regrade: { ...regrade, total } };
    }, requestId);
  }

  /** A quiz without anything that counts has no result. */
  private async dropProblem(
    { action, questionVersionId }: RegradeRequest,
    activityIds: readonly string[],
  ): Promise<FieldProblem | null> {
    if (action !== 'DROP') return null;
    for (const activityId of activityIds) {
      const quiz = await this.quizzes.byActivity(activityId);
      if (quiz && itemCount(quiz) <= 1) return lastItem;
    }
    const left = await repository.leavesNothing(this.transactions.single, questionVersionId, activityIds);
    return left ? lastItem : null;
  }
}

/** To take a person's mark away where no key can take its place would leave nothing. */
const handProblem = (
  { replacesHandMarks, action }: RegradeRequest,
  asked: QuestionPayload,
): FieldProblem | null =>
  replacesHandMarks && markingOf(asked) === 'MANUAL' && action !== 'FULL_CREDIT'
    ? {
        field: 'replacesHandMarks',
        code: 'REGRADE.MARKED_BY_HAND',
        message: 'Only people mark this question. Their marks can be replaced by the full mark alone.',
      }
    : null;

const lastItem: FieldProblem = {
  field: 'action',
  code: 'REGRADE.LAST_ITEM',
  message:
    'This is the last question that counts in a quiz, or in somebody’s attempt. Give everybody the full mark instead.',
};
