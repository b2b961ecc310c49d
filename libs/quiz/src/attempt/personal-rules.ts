import type { QuizRules } from '../quiz/quiz-rules.js';

/** What one person gets beyond the rules of a quiz. */
export interface Allowance {
  extraMinutes: number;
  extraAttempts: number;
  /** Null: as the quiz has it. */
  opensAt: Date | null;
  closesAt: Date | null;
}

/** When, how long and how often one person may attempt a quiz. */
export interface PersonalRules {
  opensAt: Date | null;
  closesAt: Date | null;
  timeLimitMinutes: number | null;
  attemptsAllowed: number | null;
  waitMinutes: number;
}

/** The rules of a quiz with what a person was granted. */
export const personalRules = (rules: QuizRules, allowance: Allowance | null): PersonalRules => ({
  opensAt: allowance?.opensAt ?? dateOf(rules.opensAt),
  closesAt: allowance?.closesAt ?? dateOf(rules.closesAt),
  timeLimitMinutes: plus(rules.timeLimitMinutes, allowance?.extraMinutes),
  attemptsAllowed: plus(rules.attemptsAllowed, allowance?.extraAttempts),
  waitMinutes: rules.waitMinutes,
});

const dateOf = (time: string | null): Date | null => (time === null ? null : new Date(time));

const plus = (limit: number | null, extra = 0): number | null => (limit === null ? null : limit + extra);

/** Whether the next attempt may begin now, and why not. */
export type Chance =
  | { kind: 'may-start' }
  | { kind: 'no-attempts-left'; allowed: number }
  /** `waitUntil`: the quiz is still open, and closes before the next attempt might begin. */
  | { kind: 'closed'; closedAt: Date; waitUntil: Date | null }
  | { kind: 'not-open'; opensAt: Date }
  | { kind: 'wait'; until: Date };

const MS_PER_MINUTE = 60_000;

/** `ends`: when each attempt so far was over. What can never pass is said before what will. */
export function chanceOf(rules: PersonalRules, ends: readonly Date[], now: Date): Chance {
  const { opensAt, closesAt, attemptsAllowed: allowed } = rules;
  if (allowed !== null && ends.length >= allowed) return { kind: 'no-attempts-left', allowed };
  const until = waitUntil(rules, ends);
  if (closesAt && now >= closesAt) return { kind: 'closed', closedAt: closesAt, waitUntil: null };
  if (closesAt && until && until >= closesAt) return { kind: 'closed', closedAt: closesAt, waitUntil: until };
  if (opensAt && now < opensAt) return { kind: 'not-open', opensAt };
  if (until && now < until) return { kind: 'wait', until };
  return { kind: 'may-start' };
}

function waitUntil({ waitMinutes }: PersonalRules, ends: readonly Date[]): Date | null {
  if (waitMinutes === 0 || ends.length === 0) return null;
  return new Date(Math.max(...ends.map((end) => end.getTime())) + waitMinutes * MS_PER_MINUTE);
}

/** When an attempt that begins at `start` is closed with its quiz, where that takes some of its minutes away. */
export function cutOff({ opensAt, closesAt, timeLimitMinutes }: PersonalRules, start: Date): Date | null {
  if (!closesAt || timeLimitMinutes === null) return null;
  const begins = Math.max(start.getTime(), opensAt?.getTime() ?? 0);
  return begins + timeLimitMinutes * MS_PER_MINUTE > closesAt.getTime() ? closesAt : null;
}
