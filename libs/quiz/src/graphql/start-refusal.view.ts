import { say, type Said } from '@gssr/kernel';
import { as } from '@gssr/platform/graphql';
import type { Chance } from '../attempt/personal-rules.js';
import {
  AttemptWait,
  NoAttemptsLeft,
  QuizClosed,
  QuizNotOpen,
  type StartRefusal,
} from './start-refusal.types.js';

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const said = (time: Date): string => `${DATE.format(time)} UTC`;

/** Why no attempt may begin, and what a learner can do about it. */
export function toRefusal(chance: Exclude<Chance, { kind: 'may-start' }>): typeof StartRefusal {
  switch (chance.kind) {
    case 'no-attempts-left':
      return as(NoAttemptsLeft, {
        code: 'ATTEMPT.NONE_LEFT',
        ...say`You have used all ${chance.allowed} attempts. Ask your instructor if you need another one.`,
      });
    case 'not-open':
      return as(QuizNotOpen, {
        code: 'ATTEMPT.NOT_OPEN',
        ...say`This quiz opens on ${said(chance.opensAt)}. Come back then.`,
        opensAt: chance.opensAt,
      });
    case 'closed':
      return as(QuizClosed, {
        code: 'ATTEMPT.QUIZ_CLOSED',
        ...say`${closedWords(chance)} Ask your instructor if you need more time.`,
        closedAt: chance.closedAt,
        waitUntil: chance.waitUntil,
      });
    case 'wait':
      return as(AttemptWait, {
        code: 'ATTEMPT.WAIT',
        ...say`Your next attempt is possible from ${said(chance.until)} on. Use the time to look at the lessons again.`,
        until: chance.until,
      });
  }
}

const closedWords = ({ closedAt, waitUntil }: Extract<Chance, { kind: 'closed' }>): Said =>
  waitUntil
    ? say`Your next attempt would be possible from ${said(waitUntil)} on, and this quiz closes on ${said(closedAt)}.`
    : say`This quiz closed on ${said(closedAt)}.`;
