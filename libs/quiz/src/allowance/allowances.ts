import { isId, newId, type FieldProblem, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { cutOff, personalRules } from '../attempt/personal-rules.js';
import { Quizzes } from '../quiz/quizzes.js';
import { allowanceProblems, type AllowanceRequest } from './allowance.input.js';
import * as repository from './allowances.repository.js';
import type { QuizAllowance, QuizLearner } from './allowances.repository.js';

export type GrantResult =
  /** `cutOffAt`: the quiz closes before all of the extra minutes have passed. */
  | { kind: 'granted'; allowance: QuizAllowance; cutOffAt: Date | null }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

const LEARNERS_SHOWN = 20;

const ownAllowance: FieldProblem = {
  field: 'personId',
  code: 'ALLOWANCE.OWN',
  message: 'Somebody else has to grant you an allowance.',
};

/** More time, more attempts or other dates for single people. */
@Injectable()
export class Allowances {
  constructor(
    private readonly transactions: Transactions,
    private readonly quizzes: Quizzes,
  ) {}

  /** Those that hold, by name. */
  list(activityId: string, search: string, request: PageRequest): Promise<Page<QuizAllowance>> {
    return repository.listAllowances(this.transactions.single, activityId, search.trim(), request);
  }

  /** People who take the quiz, for choosing one. At most 20. */
  learners(activityId: string, search: string): Promise<QuizLearner[]> {
    return repository.findLearners(this.transactions.single, activityId, search.trim(), LEARNERS_SHOWN);
  }

  /** Grants a person this, instead of what the person had at this quiz. An open attempt gets the time at once. */
  async grant(request: AllowanceRequest, grantedBy: string): Promise<GrantResult> {
    const { activityId, personId } = request;
    const quiz = isId(activityId) ? await this.quizzes.byActivity(activityId) : null;
    if (!quiz || !isId(personId)) return { kind: 'not-available' };
    const problems = [
      ...(personId === grantedBy ? [ownAllowance] : []),
      ...allowanceProblems(request, quiz, new Date()),
    ];
    if (problems.length > 0) return { kind: 'invalid', problems };
    const id = newId();
    return this.transactions.run(async (manager): Promise<GrantResult> => {
      if (!(await repository.holdEnrolments(manager, activityId, personId))) return { kind: 'not-available' };
      await repository.revokeFor(manager, activityId, personId, grantedBy);
      await repository.insertAllowance(manager, { ...request, reason: request.reason.trim(), id, grantedBy });
      const rules = personalRules(quiz, request);
      const open = await repository.moveDeadline(manager, activityId, personId, rules);
      const allowance = await repository.findAllowance(manager, id);
      if (!allowance) throw new Error('An insert left no row.');
      const cutOffAt = request.extraMinutes > 0 ? cutOff(rules, open ?? allowance.grantedAt) : null;
      return { kind: 'granted', allowance, cutOffAt };
    });
  }

  /** From the next attempt on, the person has what everybody has. False when there was nothing to revoke, and for one's own. */
  revoke(id: string, revokedBy: string): Promise<boolean> {
    return isId(id)
      ? repository.revokeAllowance(this.transactions.single, id, revokedBy)
      : Promise.resolve(false);
  }
}
