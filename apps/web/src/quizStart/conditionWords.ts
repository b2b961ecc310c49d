import type { GradingMethod, QuizBehaviour, QuizExplained } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';

export const behaviourWords: Record<QuizBehaviour, StringKey> = {
  DEFERRED: 'quiz:behaviourDeferred',
  IMMEDIATE: 'quiz:behaviourImmediate',
  INTERACTIVE: 'quiz:behaviourInteractive',
  ADAPTIVE: 'quiz:behaviourAdaptive',
  ADAPTIVE_NO_PENALTY: 'quiz:behaviourAdaptiveFree',
  DEFERRED_CERTAINTY: 'quiz:behaviourDeferredCertainty',
  IMMEDIATE_CERTAINTY: 'quiz:behaviourImmediateCertainty',
};

export const methodWords: Record<GradingMethod, StringKey> = {
  HIGHEST: 'quiz:countsHighest',
  LAST: 'quiz:countsLast',
  FIRST: 'quiz:countsFirst',
  MEAN: 'quiz:countsMean',
};

export const explainedWords: Record<QuizExplained, StringKey> = {
  AFTER_SUBMISSION: 'quiz:afterwardsAlways',
  AFTER_PASS: 'quiz:afterwardsPassed',
  AFTER_CLOSE: 'quiz:afterwardsClosed',
  NEVER: 'quiz:afterwardsNever',
};
