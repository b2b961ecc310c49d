import { Progress } from '@gssr/enrolment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attempt } from './attempt.js';
import type { AttemptResult } from './attempts.repository.js';

/** Lets the enrolment know what an attempt that has just been graded is worth. */
@Injectable()
export class RecordResult {
  constructor(private readonly progress: Progress) {}

  /** Completes the activity, and with it perhaps the course and its certificate, in the caller's transaction. */
  async record(
    manager: EntityManager,
    attempt: Pick<Attempt, 'id' | 'enrolmentId' | 'activityId'>,
    { score, passed }: AttemptResult,
  ): Promise<void> {
    const enrolment = await this.progress.lock(manager, attempt.enrolmentId);
    if (!enrolment) throw new Error('An attempt belongs to an enrolment that is not there.');
    await this.progress.record(manager, enrolment, {
      enrolmentId: enrolment.id,
      activityId: attempt.activityId,
      state: passed ? 'COMPLETED' : 'FAILED',
      score,
      referenceId: attempt.id,
    });
  }
}
