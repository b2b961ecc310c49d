import { isId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { attemptState } from './answers.repository.js';
import type { AttemptState } from './attempt.js';

export type FlagResult =
  | { kind: 'flagged' }
  | { kind: 'closed'; state: AttemptState; submittedAt: Date | null }
  | { kind: 'not-available' };

/** Lets learners mark the questions to which they want to come back. */
@Injectable()
export class FlagItem {
  constructor(private readonly transactions: Transactions) {}

  /** One statement while the attempt is open. */
  async flag(attemptId: string, personId: string, position: number, flagged: boolean): Promise<FlagResult> {
    if (!isId(attemptId)) return { kind: 'not-available' };
    const [, found] = await this.transactions.single.query<[unknown[], number]>(
      `UPDATE attempt_item SET flagged = $4 FROM attempt
       WHERE attempt_id = $1 AND position = $3 AND attempt.id = attempt_id AND person_id = $2 AND attempt.state = 'IN_PROGRESS'`,
      [attemptId, personId, position, flagged],
    );
    if (found > 0) return { kind: 'flagged' };
    const attempt = await attemptState(this.transactions.single, attemptId, personId);
    return attempt && attempt.state !== 'IN_PROGRESS'
      ? { kind: 'closed', ...attempt }
      : { kind: 'not-available' };
  }
}
