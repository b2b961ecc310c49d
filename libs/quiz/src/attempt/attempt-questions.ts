import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { questionsOfAttempt, type KnownAttempt } from './answers.repository.js';

const KEEP = 20_000;

/** Which questions an attempt has. They are fixed at its start, so each process asks once and saving an answer does not. */
@Injectable()
export class AttemptQuestions {
  private readonly known = new Map<string, KnownAttempt>();

  constructor(private readonly transactions: Transactions) {}

  remember(attemptId: string, attempt: KnownAttempt): void {
    if (this.known.size >= KEEP) {
      const oldest = this.known.keys().next();
      if (!oldest.done) this.known.delete(oldest.value);
    }
    this.known.set(attemptId, attempt);
  }

  /** Null when there is no such attempt of this person. */
  async of(attemptId: string, personId: string): Promise<KnownAttempt | null> {
    const known = this.known.get(attemptId);
    if (known) return known.personId === personId ? known : null;
    const found = await questionsOfAttempt(this.transactions.single, attemptId, personId);
    if (found) this.remember(attemptId, found);
    return found;
  }
}
