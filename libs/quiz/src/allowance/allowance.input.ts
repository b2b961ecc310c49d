import { type FieldProblem, say, told, type Saying } from '@gssr/kernel';
import { personalRules, type Allowance } from '../attempt/personal-rules.js';
import type { QuizRules } from '../quiz/quiz-rules.js';

export interface AllowanceRequest extends Allowance {
  activityId: string;
  personId: string;
  reason: string;
}

const MAX_MINUTES = 600;
const MAX_ATTEMPTS = 100;
const MAX_REASON = 500;

/** What is wrong with an allowance, field by field. */
export function allowanceProblems(request: AllowanceRequest, rules: QuizRules, now: Date): FieldProblem[] {
  const { extraMinutes, extraAttempts, opensAt, closesAt, reason } = request;
  const problems: FieldProblem[] = [];
  const refuse = (field: string, code: string, message: Saying): void => {
    problems.push({ field, code: `ALLOWANCE.${code}`, ...told(message) });
  };
  if (!isCount(extraMinutes, MAX_MINUTES))
    refuse('extraMinutes', 'EXTRA_MINUTES', say`Write whole minutes from 0 to ${MAX_MINUTES}.`);
  else if (extraMinutes > 0 && rules.timeLimitMinutes === null)
    refuse('extraMinutes', 'NO_TIME_LIMIT', 'This quiz has no time limit. Leave the extra minutes at 0.');
  if (!isCount(extraAttempts, MAX_ATTEMPTS))
    refuse('extraAttempts', 'EXTRA_ATTEMPTS', say`Write a whole number from 0 to ${MAX_ATTEMPTS}.`);
  else if (extraAttempts > 0 && rules.attemptsAllowed === null)
    refuse(
      'extraAttempts',
      'NO_ATTEMPT_LIMIT',
      'This quiz allows any number of attempts. Leave the extra ones at 0.',
    );
  for (const [field, time] of [
    ['opensAt', opensAt],
    ['closesAt', closesAt],
  ] as const)
    if (time && Number.isNaN(time.getTime()))
      refuse(field, 'TIME', 'Write a day and time as 2026-01-31T12:00:00Z.');
  if (problems.length === 0) {
    const own = personalRules(rules, request);
    if (own.opensAt && own.closesAt && own.opensAt >= own.closesAt)
      refuse('closesAt', 'WINDOW', 'Give an end that is after the beginning.');
    else if (closesAt && closesAt <= now) refuse('closesAt', 'PAST', 'Give an end that is still to come.');
    if (extraMinutes === 0 && extraAttempts === 0 && !opensAt && !closesAt)
      refuse('extraMinutes', 'NOTHING', 'Give time, attempts or dates: this allowance has none of them.');
  }
  if (reason.trim() === '' || reason.length > MAX_REASON)
    refuse('reason', 'REASON', say`Say why, in up to ${MAX_REASON} characters.`);
  return problems;
}

const isCount = (value: number, maximum: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= maximum;
