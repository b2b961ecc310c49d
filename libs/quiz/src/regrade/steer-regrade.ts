import { type FieldProblem, isId, newId, say, type Said, type Sayable } from '@gssr/kernel';
import { Outbox, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Questions } from '../question/questions.js';
import { planRules } from './plan-rules.js';
import type { Regrade, RegradeState, RegradeStep } from './regrade.js';
import { regradeBatchJob } from './regrade.jobs.js';
import * as repository from './regrades.repository.js';
import { filterOf, scopeOf } from './steps.js';
import { countAttempts } from './stored-attempts.repository.js';

export type SteerResult =
  | { kind: 'done'; regrade: Regrade }
  | { kind: 'invalid'; problem: FieldProblem }
  /** Another regrade is in the way, or the state has moved on. */
  | ({ kind: 'conflict'; code: string } & Sayable)
  | { kind: 'not-available' };

const REASON_LENGTH = { least: 10, most: 500 };

/** Moves regrades from one step to the next: each by a guarded change of state, with the job that follows in the same transaction. */
@Injectable()
export class SteerRegrade {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly questions: Questions,
  ) {}

  /** The corrections hold from now on; what is graded already follows in batches. */
  apply(id: string, personId: string, reason: string, requestId?: string): Promise<SteerResult> {
    return this.steer(id, reason, requestId, async (manager, regrade) => {
      await repository.lockQuestion(manager, regrade.questionVersionId);
      const [busy] = await repository.overlapping(manager, regrade, ['APPLYING', 'UNDOING']);
      if (busy) return inTheWay(busy.id);
      const planned = await this.planAgain(manager, regrade);
      if (!planned) return outdated;
      if (await repository.changesAttemptOf(manager, id, personId)) return ownAttempt;
      const corrections = regrade.corrections.map((each) => ({ ...each, id: newId() }));
      const applying: Regrade = { ...regrade, state: 'APPLYING', corrections };
      await repository.insertCorrections(manager, applying);
      return this.begin(manager, applying, ['READY'], ', corrections = $5, applied_by = $6, reason = $7', [
        JSON.stringify(corrections),
        personId,
        reason.trim(),
      ]);
    });
  }

  /** The corrections hold no more; what was graded by them follows in batches. */
  undo(id: string, personId: string, reason: string, requestId?: string): Promise<SteerResult> {
    return this.steer(id, reason, requestId, async (manager, regrade) => {
      await repository.lockQuestion(manager, regrade.questionVersionId);
      const others = await repository.overlapping(manager, regrade, ['APPLYING', 'APPLIED', 'UNDOING']);
      const newer = others.find(
        ({ appliedAt }) => !appliedAt || !regrade.appliedAt || appliedAt > regrade.appliedAt,
      );
      if (newer) return undoFirst(newer.id);
      if (await repository.changesAttemptOf(manager, id, personId)) return ownAttempt;
      return this.turnRound(manager, regrade, ['APPLIED'], personId, reason.trim());
    });
  }

  /** Stops between two batches. What was applied already is put back, so that nobody is left with half of it. */
  async cancel(id: string, personId: string, requestId?: string): Promise<SteerResult> {
    return this.locked(id, requestId, async (manager, regrade) => {
      if (regrade.state === 'APPLYING')
        return this.turnRound(
          manager,
          regrade,
          ['APPLYING'],
          personId,
          'Cancelled while it was being applied.',
        );
      return (await repository.cancel(manager, id)) ? null : moved(regrade.state);
    });
  }

  /** Lets a regrade that stopped because of failures go on where it stands. */
  async resume(id: string, requestId?: string): Promise<SteerResult> {
    return this.locked(id, requestId, async (manager, regrade) => {
      const resumed = await repository.resume(manager, id);
      if (!resumed) return moved(regrade.state);
      await this.ask(manager, id, resumed.step, resumed.batch);
      return null;
    });
  }

  private async turnRound(
    manager: EntityManager,
    regrade: Regrade,
    from: RegradeState[],
    personId: string,
    reason: string,
  ): Promise<Refusal | null> {
    await repository.withdrawCorrections(manager, regrade.id);
    const cancelled = regrade.state === 'APPLYING' ? ', cancelled_at = now()' : '';
    return this.begin(
      manager,
      { ...regrade, state: 'UNDOING' },
      from,
      `, undone_by = $5, undo_reason = $6${cancelled}`,
      [personId, reason],
    );
  }

  private async begin(
    manager: EntityManager,
    regrade: Regrade,
    from: RegradeState[],
    set: string,
    parameters: unknown[],
  ): Promise<Refusal | null> {
    const to = regrade.state as RegradeStep;
    const total = await countAttempts(manager, await scopeOf(manager, regrade), filterOf(regrade));
    const begun = await repository.begin(manager, regrade.id, { from, to, total }, set, parameters);
    // The state was read under the lock, so this is the same as looking at it first, and cannot be forgotten.
    if (!begun) throw new StateMoved();
    await this.ask(manager, regrade.id, to, 0);
    return null;
  }

  private ask(manager: EntityManager, regradeId: string, step: RegradeStep, batch: number): Promise<void> {
    return this.outbox.add(manager, regradeBatchJob, [{ regradeId, step, batch: String(batch) }]);
  }

  /** Whether the rules that were calculated are still those that would come of it now. */
  private async planAgain(manager: EntityManager, regrade: Regrade): Promise<boolean> {
    const [asked] = await this.questions.payloads([regrade.questionVersionId]);
    if (!asked) return false;
    const active = await repository.activeCorrections(manager, regrade.questionVersionId);
    const plan = planRules({ ...regrade, asked }, active);
    return plan.ok && isDeepStrictEqual(plain(plan.corrections), plain(regrade.corrections));
  }

  private async steer(
    id: string,
    reason: string,
    requestId: string | undefined,
    work: (manager: EntityManager, regrade: Regrade) => Promise<Refusal | null>,
  ): Promise<SteerResult> {
    const problem = reasonProblem(reason.trim());
    return problem ? { kind: 'invalid', problem } : this.locked(id, requestId, work);
  }

  private async locked(
    id: string,
    requestId: string | undefined,
    work: (manager: EntityManager, regrade: Regrade) => Promise<Refusal | null>,
  ): Promise<SteerResult> {
    if (!isId(id)) return { kind: 'not-available' };
    const known = await repository.findRegrade(this.transactions.single, id);
    if (!known) return { kind: 'not-available' };
    try {
      return await this.transactions.run(async (manager) => {
        const regrade = await repository.lockRegrade(manager, id);
        if (!regrade) return { kind: 'not-available' };
        const refusal = await work(manager, regrade);
        if (refusal) return { kind: 'conflict', ...refusal };
        const after = await repository.findRegrade(manager, id);
        return { kind: 'done', regrade: after ?? regrade };
      }, requestId);
    } catch (error) {
      if (error instanceof StateMoved) return { kind: 'conflict', ...moved(known.state) };
      throw error;
    }
  }
}

interface Refusal extends Sayable {
  code: string;
}

/** Rolls the transaction back. */
class StateMoved extends Error {}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const reasonProblem = (reason: string): FieldProblem | null =>
  reason.length >= REASON_LENGTH.least && reason.length <= REASON_LENGTH.most
    ? null
    : {
        field: 'reason',
        code: 'REGRADE.REASON_LENGTH',
        ...say`Say why in ${REASON_LENGTH.least} to ${REASON_LENGTH.most} characters. The reason stands in the history of every mark that changes.`,
      };

const inTheWay = (id: string): Refusal => ({
  code: 'REGRADE.BUSY',
  ...say`Another regrade of this question is being applied or undone (${id}). Wait until it is done.`,
});

const outdated: Refusal = {
  code: 'REGRADE.OUTDATED',
  message:
    'The key of this question was corrected after this was calculated. Start a new regrade, which builds on that.',
};

const ownAttempt: Refusal = {
  code: 'REGRADE.OWN_ATTEMPT',
  message: 'An attempt of your own changes by this. Somebody else has to decide it.',
};

const undoFirst = (id: string): Refusal => ({
  code: 'REGRADE.NEWER_APPLIED',
  ...say`A newer regrade of this question builds on this one (${id}). Undo that one first.`,
});

const moved = (state: RegradeState): Refusal => ({
  code: 'REGRADE.STATE',
  ...say`That is not possible now: the regrade is ${WORDS[state]}. Load the page again.`,
});

const WORDS: Record<RegradeState, Said> = {
  CALCULATING: say`being calculated`,
  READY: say`calculated and not applied`,
  APPLYING: say`being applied`,
  APPLIED: say`applied`,
  UNDOING: say`being undone`,
  UNDONE: say`undone`,
  CANCELLED: say`cancelled`,
};
