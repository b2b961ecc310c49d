import { Transactions } from '@gssr/platform';
import { isId } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { LessonDraft } from '../source/index.js';

/** The content of a published lesson. Its inline checks hold their keys: never hand this to a learner whole. */
export type Lesson = LessonDraft;

/** Published lessons; they never change, so each process reads one once. */
@Injectable()
export class Lessons {
  private readonly known = new Map<string, Lesson>();

  constructor(private readonly transactions: Transactions) {}

  /** Null when the activity is no published lesson. */
  async byActivity(activityId: string): Promise<Lesson | null> {
    if (!isId(activityId)) return null;
    const known = this.known.get(activityId);
    if (known) return known;
    const [row] = await this.transactions.single.query<{ content: Lesson }[]>(
      'SELECT content FROM lesson WHERE activity_id = $1',
      [activityId],
    );
    if (row) this.known.set(activityId, row.content);
    return row?.content ?? null;
  }
}
