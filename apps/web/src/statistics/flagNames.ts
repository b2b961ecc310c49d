import type { StringKey } from '../i18n/keys.js';
import type { ItemFlag } from './itemFlags.js';

/** The flag in a few words, for a table. */
export const flagNames: Record<ItemFlag, StringKey> = {
  keyWrong: 'statistics:flagKeyWrong',
  weak: 'statistics:flagWeak',
  veryHard: 'statistics:flagVeryHard',
  veryEasy: 'statistics:flagVeryEasy',
  guessed: 'statistics:flagGuessed',
  strongFooled: 'statistics:flagStrongFooled',
  idleOption: 'statistics:flagIdleOption',
};

/** The flag as a sentence that says what to do. */
export const flagAdvice: Record<ItemFlag, StringKey> = {
  keyWrong: 'statistics:adviceKeyWrong',
  weak: 'statistics:adviceWeak',
  veryHard: 'statistics:adviceVeryHard',
  veryEasy: 'statistics:adviceVeryEasy',
  guessed: 'statistics:adviceGuessed',
  strongFooled: 'statistics:adviceStrongFooled',
  idleOption: 'statistics:adviceIdleOption',
};
