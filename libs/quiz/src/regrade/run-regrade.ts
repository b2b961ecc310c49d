import { ProgressCorrections, type CorrectionCause } from '@gssr/enrolment';
import { AppError } from '@gssr/kernel';
import { Outbox, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Regrade, RegradeStep } from './regrade.js';
import { RegradeBatch, withCertificates, type RegradedBatch } from './regrade-batch.js';
import { regradeBatchJob } from './regrade.jobs.js';
import { RegradeNotices } from './regrade-notices.js';
import {
  recordMarks,
  replacedHandMarks,
  storeEffects,
  storeRegraded,
  storeUndone,
} from './regraded-attempts.repository.js';
import * as repository from './regrades.repository.js';
import { filterOf, foreseen, inPlace, scopeOf, type HandMarks } from './steps.js';
import {
  lockAttempts,
  nextEnrolments,
  waitForGrading,
  type AttemptScope,
} from './stored-attempts.repository.js';

/** Whose attempts are done in one transaction. */
const ENROLMENTS = 250;
/** In a row, before somebody has to look. */
const MOST_FAILURES = 5;

export interface RegradeBatchPayload {
  regradeId: string;
  step: RegradeStep;
  batch: string;
}

/**
 * Does the work of regrades, a batch in a transaction. Where a step stands is in its row, so a batch that comes twice does
 * nothing, and one that was killed is done again as if it had never begun.
 */
@Injectable()
export class RunRegrade {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly batches: RegradeBatch,
    private readonly corrections: ProgressCorrections,
    private readonly notices: RegradeNotices,
  ) {}

  async run({ regradeId, step, batch }: RegradeBatchPayload, requestId?: string): Promise<void> {
    try {
      await this.transactions.run(async (manager) => {
        const regrade = await repository.lockRegrade(manager, regradeId);
        const isNext = regrade?.state === step && String(regrade.batch) === batch && !regrade.failedAt;
        if (isNext) await this.runBatch(manager, regrade, step);
      }, requestId);
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      const stopped = await repository.noteFailure(
        this.transactions.single,
        regradeId,
        step,
        code,
        MOST_FAILURES,
      );
      // Tried often enough: it waits for somebody, and the queue need not ask again.
      if (!stopped) throw error;
    }
  }

  private async runBatch(manager: EntityManager, regrade: Regrade, step: RegradeStep): Promise<void> {
    const scope = await scopeOf(manager, regrade);
    const filter = filterOf(regrade);
    const ids = await nextEnrolments(manager, scope, filter, regrade.cursor, ENROLMENTS);
    if (ids.length > 0) {
      const attempts = await this.doStep(manager, regrade, step, scope, ids);
      await this.next(manager, regrade, step, ids.at(-1) ?? null, attempts);
      return;
    }
    if (step !== 'CALCULATING') {
      // Whoever was being graded by the key as it was before is found by looking once more, after the last of them.
      if (regrade.cursor !== null || regrade.batch === 0) {
        await waitForGrading(manager, scope);
        return this.next(manager, regrade, step, null, 0);
      }
    }
    await this.finish(manager, regrade, step);
  }

  private async next(
    manager: EntityManager,
    { id, batch }: Regrade,
    step: RegradeStep,
    cursor: string | null,
    attempts: number,
  ): Promise<void> {
    await repository.advance(manager, id, cursor, attempts);
    await this.outbox.add(manager, regradeBatchJob, [{ regradeId: id, step, batch: String(batch + 1) }]);
  }

  /** Returns how many attempts it has done. */
  private async doStep(
    manager: EntityManager,
    regrade: Regrade,
    step: RegradeStep,
    scope: AttemptScope,
    ids: readonly string[],
  ): Promise<number> {
    if (step === 'CALCULATING') return this.calculate(manager, regrade, scope, ids);
    await lockAttempts(manager, ids, scope.activityIds);
    return step === 'APPLYING'
      ? this.apply(manager, regrade, scope, ids)
      : this.undo(manager, regrade, scope, ids);
  }

  private async calculate(
    manager: EntityManager,
    regrade: Regrade,
    scope: AttemptScope,
    ids: readonly string[],
  ): Promise<number> {
    const { regraded, corrections } = await this.batches.compute(manager, ids, scope, foreseen(regrade));
    const changes = await this.corrections.foresee(manager, corrections);
    await storeEffects(manager, regrade.id, 'FORESEEN', withCertificates(regraded, changes));
    return regraded.length;
  }

  private async apply(
    manager: EntityManager,
    regrade: Regrade,
    scope: AttemptScope,
    ids: readonly string[],
  ): Promise<number> {
    const batch = await this.batches.compute(manager, ids, scope, () => inPlace(regrade, keptHand(regrade)));
    await this.store(manager, regrade, batch, 'REGRADE');
    const cause: CorrectionCause = {
      id: regrade.id,
      personId: regrade.appliedBy,
      reason: regrade.reason ?? '',
    };
    const changes = await this.corrections.correct(manager, batch.corrections, cause);
    await storeEffects(manager, regrade.id, 'APPLIED', withCertificates(batch.regraded, changes));
    return batch.regraded.length;
  }

  private async undo(
    manager: EntityManager,
    regrade: Regrade,
    scope: AttemptScope,
    ids: readonly string[],
  ): Promise<number> {
    const hand = await this.handMarksToGiveBack(manager, regrade, scope, ids);
    const batch = await this.batches.compute(manager, ids, scope, () => inPlace(regrade, hand));
    await this.store(manager, regrade, batch, 'UNDO');
    const cause: CorrectionCause = {
      id: regrade.id,
      personId: regrade.undoneBy,
      reason: regrade.undoReason ?? '',
    };
    const changes = await this.corrections.revert(manager, batch.corrections, cause);
    await storeUndone(manager, regrade.id, withCertificates(batch.regraded, changes));
    return batch.regraded.length;
  }

  private async handMarksToGiveBack(
    manager: EntityManager,
    regrade: Regrade,
    scope: AttemptScope,
    ids: readonly string[],
  ): Promise<HandMarks> {
    if (!regrade.replacesHandMarks) return (item) => item.handFraction;
    const replaced = await replacedHandMarks(manager, regrade.id, ids, scope.activityIds);
    return (item, attemptId) => item.handFraction ?? replaced.get(`${attemptId}/${item.position}`) ?? null;
  }

  private async store(
    manager: EntityManager,
    { id, appliedBy, reason, undoneBy, undoReason }: Regrade,
    { regraded }: RegradedBatch,
    cause: 'REGRADE' | 'UNDO',
  ): Promise<void> {
    const by =
      cause === 'UNDO' ? { personId: undoneBy, reason: undoReason } : { personId: appliedBy, reason };
    await storeRegraded(manager, regraded);
    await recordMarks(manager, regraded, { cause, regradeId: id, ...by });
  }

  private async finish(manager: EntityManager, regrade: Regrade, step: RegradeStep): Promise<void> {
    const to = ({ CALCULATING: 'READY', APPLYING: 'APPLIED', UNDOING: 'UNDONE' } as const)[step];
    await repository.finish(manager, regrade.id, to, await repository.countEffects(manager, regrade.id));
    if (to === 'APPLIED') await this.notices.applied(manager, regrade);
    // Who was never told of it need not be told that it is undone.
    if (to === 'UNDONE' && regrade.appliedAt) await this.notices.undone(manager, regrade);
  }
}

/** The first state of an item by hand: it stays, unless the regrade was asked to replace it. */
const keptHand = ({ replacesHandMarks }: Regrade): HandMarks =>
  replacesHandMarks ? () => null : (item) => item.handFraction;
