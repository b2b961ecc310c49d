import type { QuestionPayload } from '../kinds.js';
import { kindOf } from '../kinds.js';

/** How a quiz takes answers and when it says what they are worth. */
export const BEHAVIOURS = [
  /** All marks after submission. */
  'DEFERRED',
  /** A question is checked once, at once. */
  'IMMEDIATE',
  /** Several tries with hints, each wrong one at the price of the question's penalty. */
  'INTERACTIVE',
  /** As often as one likes, each wrong check at the price of the question's penalty. */
  'ADAPTIVE',
  'ADAPTIVE_NO_PENALTY',
  /** Deferred, or immediate, with a certainty for each answer that the mark follows. */
  'DEFERRED_CERTAINTY',
  'IMMEDIATE_CERTAINTY',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** How often an answer may be checked before the attempt is handed in: once for each try of the question, for TRIES. */
type Checking = 'NEVER' | 'ONCE' | 'TRIES' | 'ALWAYS';

const CHECKING: Readonly<Record<Behaviour, Checking>> = {
  DEFERRED: 'NEVER',
  IMMEDIATE: 'ONCE',
  INTERACTIVE: 'TRIES',
  ADAPTIVE: 'ALWAYS',
  ADAPTIVE_NO_PENALTY: 'ALWAYS',
  DEFERRED_CERTAINTY: 'NEVER',
  IMMEDIATE_CERTAINTY: 'ONCE',
};

/** What a person marks, and what nobody does, is never checked, whatever the quiz says. */
export const checkingOf = (behaviour: Behaviour, payload: QuestionPayload): Checking =>
  kindOf(payload).marking === 'AUTOMATIC' ? CHECKING[behaviour] : 'NEVER';

/** Whether the learner says how certain each answer is, and the mark follows. */
export const asksCertainty = (behaviour: Behaviour, payload: QuestionPayload): boolean =>
  kindOf(payload).marking === 'AUTOMATIC' && behaviour.endsWith('CERTAINTY');

/** Whether answers are checked before the attempt is handed in. */
export const isChecked = (behaviour: Behaviour, payload: QuestionPayload): boolean =>
  checkingOf(behaviour, payload) !== 'NEVER';

/** Whether an answer that was checked stays as it is, unless its learner tries again. */
export function checkLocks(behaviour: Behaviour, payload: QuestionPayload): boolean {
  const checking = checkingOf(behaviour, payload);
  return checking === 'ONCE' || checking === 'TRIES';
}
