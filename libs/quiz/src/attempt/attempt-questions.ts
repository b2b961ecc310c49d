import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { questionsOfAttempt, type AttemptQuestion } from './answers.repository.js';

const KEEP = 20_000;

/** Which questions an attempt has. They are fixed at its start, so each process asks once and saving an answer does not. */
@Injectable()
export class AttemptQuestions {
  private readonly known = new Map<string, { personId: string; questions: AttemptQuestion[] }>();

  constructor(private readonly transactions: Transactions) {}

  remember(attemptId: string, personId: string, questions: AttemptQuestion[]): void {
    if (this.known.size >= KEEP) {
      const oldest = this.known.keys().next();
      if (!oldest.done) this.known.delete(oldest.value);
    }
    this.known.set(attemptId, { personId, questions });
  }

  /** The questions by position; empty when there is no such attempt of this person. */
  async of(attemptId: string, personId: string): Promise<AttemptQuestion[]> {
    const known = this.known.get(attemptId);
    if (known) return known.personId === personId ? known.questions : [];
    const questions = await questionsOfAttempt(this.transactions.single, attemptId, personId);
    if (questions.length > 0) this.remember(attemptId, personId, questions);
    return questions;
  }
}
