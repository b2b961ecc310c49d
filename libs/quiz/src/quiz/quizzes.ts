import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { QuizSettings } from './quiz-settings.js';

/** Published quizzes; they never change, so each process reads one once. */
@Injectable()
export class Quizzes {
  private readonly known = new Map<string, QuizSettings>();

  constructor(private readonly transactions: Transactions) {}

  /** Null when the activity is no published quiz. */
  async byActivity(activityId: string): Promise<QuizSettings | null> {
    const known = this.known.get(activityId);
    if (known) return known;
    const [quiz] = await this.transactions.single.query<QuizSettings[]>(
      `SELECT activity_id AS "activityId", pass_mark AS "passMark", time_limit_minutes AS "timeLimitMinutes",
         attempts_allowed AS "attemptsAllowed", shuffle_options AS "shuffleOptions", review,
         (SELECT json_agg(json_build_object('drawCount', draw_count, 'questionVersionIds', question_version_ids) ORDER BY position)
            FROM quiz_pool WHERE quiz_pool.activity_id = quiz.activity_id) AS pools
       FROM quiz WHERE activity_id = $1`,
      [activityId],
    );
    if (quiz) this.known.set(activityId, quiz);
    return quiz ?? null;
  }
}
