import {
  keyRulesOf,
  linesOf,
  markingOf,
  takesMore,
  type KeyLines,
  type PartKey,
  type QuestionPayload,
} from '../grading/index.js';
import type { RegradeAction } from './regrade.js';

/** A key as people correct it. */
export interface CorrectionKey extends KeyLines {
  /** Of the parts that take further answers. */
  parts: PartKey[];
}

/** The key of a question in the form in which it can be corrected. */
export function correctionKey(payload: QuestionPayload): CorrectionKey {
  const key = keyRulesOf(payload);
  return { ...linesOf(key, payload), parts: key.parts?.(payload) ?? [] };
}

/** What can be done about a wrong key of this question. */
export function actionsFor(payload: QuestionPayload): RegradeAction[] {
  if (markingOf(payload) === 'NONE') return [];
  const key = keyRulesOf(payload);
  return [
    ...(takesMore(key, payload) ? (['ACCEPT_MORE'] as const) : []),
    ...(key.form === 'NONE' ? [] : (['NEW_KEY'] as const)),
    ...(['FULL_CREDIT', 'DROP', 'NEW_WEIGHT'] as const),
  ];
}
