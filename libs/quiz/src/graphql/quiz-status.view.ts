import type { QuizStanding } from '../attempt/quiz-standing.js';
import { explained } from '../quiz/explained.js';
import type { QuizRules } from '../quiz/quiz-rules.js';
import type { QuizInfo, QuizStatus } from './attempt.types.js';
import { toRefusal } from './start-refusal.view.js';

/** Where a learner stands in a quiz, as the learner sees it. */
export function toStatus(
  info: QuizInfo,
  { offlineMinutes, gradingMethod, behaviour, navigation, review }: QuizRules,
  { attempts, open, rules, chance, counting, now }: QuizStanding,
): QuizStatus {
  const refusal = open || chance.kind === 'may-start' ? null : toRefusal(chance);
  return {
    info,
    attempts,
    openAttemptId: open?.id ?? null,
    canStart: refusal === null,
    refusal,
    conditions: {
      ...rules,
      offlineMinutes,
      gradingMethod,
      behaviour,
      navigation,
      explained: explained(review),
    },
    counting: counting && { ...counting, score: Number(counting.score) },
    serverTime: now,
  };
}
