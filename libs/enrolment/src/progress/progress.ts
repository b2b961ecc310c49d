import { ActivityKinds, PublishedCourses, type PublishedVersion } from '@gssr/course';
import { Transactions, type SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CompletionHooks } from '../completion/completion-hooks.js';
import { decideCompletion, type Completion } from '../completion/completion.js';
import { lockEnrolment, markCompleted, type EnrolmentRow } from '../enrolment/enrolments.repository.js';
import {
  forgetScore,
  progressOf,
  recordEvent,
  type ActivityEvent,
  type ProgressRow,
} from './progress.repository.js';

/** An enrolment's progress after an event. */
export interface ProgressAfter {
  progress: ProgressRow[];
  completion: Completion;
  /** True when this very event completed the course. */
  completedNow: boolean;
}

/** Progress in activities, and what follows from it. */
@Injectable()
export class Progress {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: PublishedCourses,
    private readonly kinds: ActivityKinds,
    private readonly hooks: CompletionHooks,
  ) {}

  /** Locks the enrolment for an event. Null when it does not exist. */
  lock(manager: EntityManager, enrolmentId: string): Promise<EnrolmentRow | null> {
    return lockEnrolment(manager, enrolmentId);
  }

  /**
   * Records what happened in an activity of a locked enrolment and, when that completes the course, completes it with
   * all that hangs on it: one transaction, so there is no moment in between.
   */
  async record(
    manager: EntityManager,
    enrolment: EnrolmentRow,
    event: ActivityEvent,
  ): Promise<ProgressAfter> {
    const progress = await recordEvent(manager, event);
    const version = await this.versionOf(enrolment);
    const completion = this.decide(version, progress);
    const completes =
      completion.complete && enrolment.status === 'ACTIVE' && (await markCompleted(manager, enrolment.id));
    if (completes) {
      await this.hooks.run(manager, {
        enrolmentId: enrolment.id,
        personId: enrolment.personId,
        version,
        progress,
      });
    }
    return { progress, completion, completedNow: completes };
  }

  /**
   * Records an event that cannot complete the course, in one statement. Null when it could, or when the enrolment is not this
   * person's in this version: then {@link lock} and {@link record} in a transaction.
   */
  async recordUnlessLast(
    personId: string,
    version: PublishedVersion,
    event: ActivityEvent,
  ): Promise<ProgressAfter | null> {
    const requiredIds = version.activities.filter(({ required }) => required).map(({ id }) => id);
    const gate = { personId, versionId: version.id, requiredIds };
    const progress = await recordEvent(this.transactions.single, event, gate);
    return progress.length === 0
      ? null
      : { progress, completion: this.decide(version, progress), completedNow: false };
  }

  /** Records that an activity goes on, which completes nothing and needs no lock held. */
  async note(runner: SqlRunner, event: ActivityEvent & { state: 'STARTED' | 'SUBMITTED' }): Promise<void> {
    await recordEvent(runner, event);
  }

  /** Before an event whose score stands instead of the best so far, for what is not scored by its best. */
  forgetScore(manager: EntityManager, enrolmentId: string, activityId: string): Promise<unknown> {
    return forgetScore(manager, enrolmentId, activityId);
  }

  /** What the rules say of these progress rows. */
  decide(
    version: PublishedVersion,
    progress: readonly Pick<ProgressRow, 'activityId' | 'state'>[],
  ): Completion {
    const states = new Map(progress.map(({ activityId, state }) => [activityId, state]));
    const activities = version.activities.map(({ id, required, kind }) => ({
      id,
      required,
      completion: this.kinds.get(kind).completion,
    }));
    return decideCompletion(activities, (id) => states.get(id) ?? 'NOT_STARTED');
  }

  /** Progress by enrolment id. One statement. */
  async of(enrolmentIds: readonly string[]): Promise<Map<string, ProgressRow[]>> {
    const byEnrolment = new Map<string, ProgressRow[]>(enrolmentIds.map((id) => [id, []]));
    for (const { enrolmentId, ...row } of await progressOf(this.transactions.single, enrolmentIds)) {
      byEnrolment.get(enrolmentId)?.push(row);
    }
    return byEnrolment;
  }

  private async versionOf(enrolment: EnrolmentRow): Promise<PublishedVersion> {
    const version = await this.courses.version(enrolment.versionId);
    if (!version) throw new Error('An enrolment is pinned to a version that is not published.');
    return version;
  }
}
