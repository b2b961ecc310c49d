import { isId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { ShownItem, TimedAttempt } from './attempt.js';
import { findAttempt, findItems } from './attempts.repository.js';

/** Reads attempts. What belongs to others does not exist. */
@Injectable()
export class Attempts {
  constructor(private readonly transactions: Transactions) {}

  own(id: string, personId: string): Promise<TimedAttempt | null> {
    return isId(id) ? findAttempt(this.transactions.single, id, personId) : Promise.resolve(null);
  }

  /** The items of an attempt in order. The caller has checked whose it is. */
  items(attemptId: string): Promise<ShownItem[]> {
    return findItems(this.transactions.single, attemptId);
  }
}
