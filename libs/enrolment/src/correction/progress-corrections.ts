import { groupedBy } from '@gssr/kernel';
import { PublishedCourses, type PublishedVersion } from '@gssr/course';
import type { SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CompletionHooks } from '../completion/completion-hooks.js';
import { progressOf, type ProgressRow } from '../progress/progress.repository.js';
import { Progress } from '../progress/progress.js';
import type { ProgressCorrection } from './corrected-progress.js';
import * as repository from './corrections.repository.js';
import type { KnownEnrolment } from './corrections.repository.js';
import { planCorrections, type CorrectionPlan } from './plan-corrections.js';
import { WithdrawalHooks, type CorrectionCause } from './withdrawal-hooks.js';

/** What becomes of the completion of an enrolment, and of the certificate that hangs on it. */
export type CompletionChange = 'COMES' | 'GOES';

/** By enrolment; those that keep what they have are not in it. */
export type CompletionChanges = ReadonlyMap<string, CompletionChange>;

interface Reading {
  plan: CorrectionPlan;
  enrolments: Map<string, KnownEnrolment>;
  versions: Map<string, PublishedVersion>;
}

/**
 * Corrects progress whose grounds have changed after the fact, in bulk: what was completed may be withdrawn, what was not may
 * be completed, and all of it can be undone. Every change is kept with its cause, reason and person.
 */
@Injectable()
export class ProgressCorrections {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly progress: Progress,
    private readonly completionHooks: CompletionHooks,
    private readonly withdrawalHooks: WithdrawalHooks,
  ) {}

  /** What {@link correct} would do to completions. Changes nothing. */
  async foresee(runner: SqlRunner, corrections: readonly ProgressCorrection[]): Promise<CompletionChanges> {
    const { plan } = await this.read(runner, corrections, null, false);
    return this.changes(plan, await this.withdrawalHooks.affected(runner, plan.reopens));
  }

  /** Applies corrections, with all that hangs on completions, in the caller's transaction. Doing it again changes nothing. */
  async correct(
    manager: EntityManager,
    corrections: readonly ProgressCorrection[],
    cause: CorrectionCause,
  ): Promise<CompletionChanges> {
    const reading = await this.read(manager, corrections, null, true);
    if (reading.plan.revised.length > 0)
      await repository.reviseProgress(manager, reading.plan.revised, cause);
    return this.follow(manager, reading, cause, false);
  }

  /**
   * Takes the corrections of a cause back: rows that nothing else has changed since become exactly what they were, the others
   * what `corrections` say. What the cause had withdrawn comes back as the same, or else what another had: several may be taken
   * back in any order. What came by the cause goes.
   */
  async revert(
    manager: EntityManager,
    corrections: readonly ProgressCorrection[],
    cause: CorrectionCause,
  ): Promise<CompletionChanges> {
    const reading = await this.read(manager, corrections, cause.id, true);
    const { restored, revised } = reading.plan;
    if (restored.length > 0) await repository.restoreProgress(manager, restored, cause.id);
    if (revised.length > 0) await repository.rewriteProgress(manager, revised);
    const changes = await this.follow(manager, reading, cause, true);
    await repository.markReverted(manager, [...reading.enrolments.keys()], cause.id);
    return changes;
  }

  private async read(
    runner: SqlRunner,
    corrections: readonly ProgressCorrection[],
    causeId: string | null,
    lock: boolean,
  ): Promise<Reading> {
    const ids = [...new Set(corrections.map(({ enrolmentId }) => enrolmentId))];
    const enrolments = await repository.readEnrolments(runner, ids, lock);
    const progress = await repository.readProgress(runner, ids, causeId);
    const versions = await this.versionsOf(enrolments);
    const plan = planCorrections(enrolments, progress, corrections, ({ versionId }, rows) => {
      const version = versions.get(versionId);
      return version !== undefined && this.progress.decide(version, rows).complete;
    });
    return { plan, enrolments: new Map(enrolments.map((each) => [each.id, each])), versions };
  }

  private async versionsOf(enrolments: readonly KnownEnrolment[]): Promise<Map<string, PublishedVersion>> {
    const versions = new Map<string, PublishedVersion>();
    for (const versionId of new Set(enrolments.map((each) => each.versionId))) {
      const version = await this.courses.version(versionId);
      if (version) versions.set(versionId, version);
    }
    return versions;
  }

  /** Enrolments and what hangs on them follow the rows. `orAny`: what another cause had taken may come back, too. */
  private async follow(
    manager: EntityManager,
    { plan, enrolments, versions }: Reading,
    cause: CorrectionCause,
    orAny: boolean,
  ): Promise<CompletionChanges> {
    const affected = await this.withdrawalHooks.affected(manager, plan.reopens);
    await repository.reopenEnrolments(manager, plan.reopens);
    await this.withdrawalHooks.withdraw(manager, plan.reopens, cause);
    const from = { causeId: cause.id, orAny };
    const completed = await repository.completeEnrolments(manager, plan.completes, from);
    const restored = await this.withdrawalHooks.restore(manager, completed, from);
    const fresh = completed.filter((id) => !restored.has(id));
    const rows = groupedBy(await this.rowsOf(manager, fresh), ({ enrolmentId }) => enrolmentId);
    for (const id of fresh) {
      const enrolment = enrolments.get(id);
      const version = enrolment && versions.get(enrolment.versionId);
      if (!version) throw new Error('An enrolment is pinned to a version that is not published.');
      const progress: ProgressRow[] = rows.get(id) ?? [];
      await this.completionHooks.run(manager, {
        enrolmentId: id,
        personId: enrolment.personId,
        version,
        progress,
      });
    }
    return this.changes({ ...plan, completes: completed }, affected);
  }

  private async rowsOf(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<(ProgressRow & { enrolmentId: string })[]> {
    return ids.length === 0 ? [] : progressOf(manager, ids);
  }

  private changes({ completes }: CorrectionPlan, affected: ReadonlySet<string>): CompletionChanges {
    return new Map<string, CompletionChange>([
      ...completes.map((id) => [id, 'COMES'] as const),
      ...[...affected].map((id) => [id, 'GOES'] as const),
    ]);
  }
}
