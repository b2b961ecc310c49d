import { Progress } from '@gssr/enrolment';
import { isId } from '@gssr/kernel';
import { Outbox, Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TimedAttempt } from './attempt.js';
import { gradeAttemptJob } from './attempt.jobs.js';
import { markSubmitted } from './attempts.repository.js';

/** Hands attempts in. However often and from wherever it is asked, an attempt is submitted once. */
@Injectable()
export class SubmitAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly progress: Progress,
  ) {}

  /** Submits the person's own attempt. Null when there was nothing to submit: it stays as it is. */
  async submit(attemptId: string, personId: string, requestId?: string): Promise<TimedAttempt | null> {
    if (!isId(attemptId)) return null;
    return this.transactions.run((manager) => this.submitWithin(manager, attemptId, personId), requestId);
  }

  /** Submits an attempt whose time is over, unless it was given more meanwhile; the answers saved in time count. */
  async closeOverdue(attemptId: string, requestId?: string): Promise<void> {
    await this.transactions.run((manager) => this.submitWithin(manager, attemptId, null), requestId);
  }

  /** The same within the caller's transaction. `personId` null: whosever it is, if its time is over. */
  async submitWithin(
    manager: EntityManager,
    attemptId: string,
    personId: string | null,
  ): Promise<TimedAttempt | null> {
    const submitted = await markSubmitted(manager, attemptId, personId);
    if (!submitted) return null;
    await this.outbox.add(manager, gradeAttemptJob, [{ attemptId }]);
    const { enrolmentId, activityId } = submitted;
    await this.progress.note(manager, { enrolmentId, activityId, state: 'SUBMITTED' });
    return submitted;
  }
}
