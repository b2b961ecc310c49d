import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import type { TimedAttempt } from './attempt.js';
import { listAttempts } from './attempts.repository.js';
import { countable, countingResult, type CountingResult } from './counting-result.js';
import { chanceOf, personalRules, type Chance, type PersonalRules } from './personal-rules.js';
import { readStanding } from './standing.repository.js';

/** Where a person stands in a quiz. */
export interface QuizStanding {
  /** Oldest first. */
  attempts: TimedAttempt[];
  open: TimedAttempt | null;
  rules: PersonalRules;
  /** Of the next attempt, while none is open. */
  chance: Chance;
  /** What the attempts that count already are worth together. */
  counting: CountingResult | null;
  /** The database's clock. */
  now: Date;
}

@Injectable()
export class QuizStandings {
  constructor(private readonly transactions: Transactions) {}

  /** Two statements. The caller has checked whose enrolment it is. */
  async of(personId: string, enrolmentId: string, quiz: QuizSettings): Promise<QuizStanding> {
    const { single } = this.transactions;
    const attempts = await listAttempts(single, enrolmentId, quiz.activityId);
    const { now, allowance } = await readStanding(single, personId, enrolmentId, quiz.activityId);
    const rules = personalRules(quiz, allowance);
    return {
      attempts,
      open: attempts.find(({ state, overdue }) => state === 'IN_PROGRESS' && !overdue) ?? null,
      rules,
      chance: chanceOf(rules, attempts.map(endOf), now),
      counting: countingOf(attempts, quiz),
      now,
    };
  }
}

/** When an attempt was over. One that is overdue was over at its deadline. */
export const endOf = ({ submittedAt, deadlineAt, serverTime }: TimedAttempt): Date =>
  submittedAt ?? deadlineAt ?? serverTime;

const SCORE_PLACES = 6;

function countingOf(
  attempts: readonly TimedAttempt[],
  { gradingMethod, passMark }: QuizSettings,
): CountingResult | null {
  const results = attempts.map(({ id, score, passed }) => ({
    id,
    score: score === null ? null : score.toFixed(SCORE_PLACES),
    passed,
  }));
  return countingResult(gradingMethod, countable(gradingMethod, results), passMark);
}
