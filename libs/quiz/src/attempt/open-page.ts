import { isId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { attemptState } from './answers.repository.js';
import type { AttemptState } from './attempt.js';

export type OpenPageResult =
  | { kind: 'opened'; reachedPage: number }
  | { kind: 'closed'; state: AttemptState; submittedAt: Date | null }
  | { kind: 'not-available' };

/** Goes on to a page, which closes those before it where the quiz is to be taken page by page. */
@Injectable()
export class OpenPage {
  constructor(private readonly transactions: Transactions) {}

  /** One statement while the attempt is open. Going back, or where pages stay open, it changes nothing. */
  async open(attemptId: string, personId: string, page: number): Promise<OpenPageResult> {
    if (!isId(attemptId)) return { kind: 'not-available' };
    const [rows] = await this.transactions.single.query<[{ reachedPage: number }[], number]>(
      `UPDATE attempt SET reached_page = CASE WHEN quiz.settings ->> 'navigation' = 'SEQUENTIAL'
         THEN greatest(reached_page, least($3, (SELECT max(page) FROM attempt_item WHERE attempt_id = $1))) ELSE 0 END
       FROM quiz WHERE id = $1 AND person_id = $2 AND state = 'IN_PROGRESS' AND quiz.activity_id = attempt.activity_id
       RETURNING reached_page AS "reachedPage"`,
      [attemptId, personId, page],
    );
    if (rows[0]) return { kind: 'opened', ...rows[0] };
    const state = await attemptState(this.transactions.single, attemptId, personId);
    return state ? { kind: 'closed', ...state } : { kind: 'not-available' };
  }
}
