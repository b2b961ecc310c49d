import { isId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { findAnswer } from './answers.repository.js';
import { refusalOf, stageOf, type MarkerInQuestion } from './decide-marking.js';
import { dropClaim, takeClaim } from './markings.repository.js';

/** Long enough for a long report, short enough that a closed laptop does not keep an answer for a day. */
const CLAIM_MINUTES = 30;

export type ClaimResult =
  | { kind: 'claimed'; until: Date }
  | { kind: 'taken'; until: Date }
  | { kind: 'refused'; reason: 'OWN_ANSWER' | 'MARKED_BY_YOU' }
  | { kind: 'not-available' };

/** Who is at which answer, so that two markers do not do the same work. What counts in the end is the marking's version. */
@Injectable()
export class MarkingClaims {
  constructor(private readonly transactions: Transactions) {}

  /** Takes an answer that waits for this marker, or keeps it for longer. */
  async claim(marker: MarkerInQuestion, attemptId: string, position: number): Promise<ClaimResult> {
    const answer = isId(attemptId) ? await findAnswer(this.transactions.single, attemptId, position) : null;
    if (!answer?.waiting) return { kind: 'not-available' };
    const stage = stageOf(answer.waiting, answer.markings);
    const reason = refusalOf(stage, answer.learner.id, answer.markings, marker);
    if (reason) return { kind: 'refused', reason };
    const until = await takeClaim(this.transactions.single, attemptId, position, marker.id, CLAIM_MINUTES);
    if (until) return { kind: 'claimed', until };
    return { kind: 'taken', until: answer.claim?.expiresAt ?? new Date() };
  }

  /** Gives it back, unfinished. False when this marker did not have it. */
  async release(marker: MarkerInQuestion, attemptId: string, position: number): Promise<boolean> {
    return isId(attemptId) && dropClaim(this.transactions.single, attemptId, position, marker.id);
  }
}
