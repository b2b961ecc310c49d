import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { DEFAULT_RULES, type QuizRules } from './quiz-rules.js';
import type { QuizSettings } from './quiz-settings.js';

type QuizRow = Pick<QuizSettings, 'activityId' | 'passMark' | 'pools'> & { settings: QuizRules };

/** Published quizzes; they never change, so each process reads one once. */
@Injectable()
export class Quizzes {
  private readonly known = new Map<string, QuizSettings>();

  constructor(private readonly transactions: Transactions) {}

  /** Null when the activity is no published quiz. */
  async byActivity(activityId: string): Promise<QuizSettings | null> {
    const known = this.known.get(activityId);
    if (known) return known;
    const [row] = await this.transactions.single.query<QuizRow[]>(
      `SELECT activity_id AS "activityId", pass_mark AS "passMark", settings,
         (SELECT json_agg(json_build_object('section', section, 'drawCount', draw_count, 'weight', weight,
            'questionVersionIds', question_version_ids) ORDER BY position)
            FROM quiz_pool WHERE quiz_pool.activity_id = quiz.activity_id) AS pools
       FROM quiz WHERE activity_id = $1`,
      [activityId],
    );
    if (!row) return null;
    const { settings, ...quiz } = row;
    // A rule that came after the quiz was published is at its default.
    const found: QuizSettings = { ...DEFAULT_RULES, ...settings, ...quiz };
    this.known.set(activityId, found);
    return found;
  }
}
