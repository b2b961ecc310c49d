import {
  keyRulesOf,
  markingOf,
  type KeyEntry,
  type KeyForm,
  type QuestionPayload,
} from '../grading/index.js';
import type { RegradeAction } from './regrade.js';

/** A key as people correct it. */
export interface CorrectionKey {
  form: KeyForm;
  entries: KeyEntry[];
  /** For slots: what may belong into them. */
  choices: KeyEntry[];
}

/** The key of a question in the form in which it can be corrected. */
export function correctionKey(payload: QuestionPayload): CorrectionKey {
  const key = keyRulesOf(payload);
  return {
    form: key.form,
    entries: key.entries?.(payload) ?? [],
    choices: key.choices?.(payload) ?? [],
  };
}

/** What can be done about a wrong key of this question. */
export function actionsFor(payload: QuestionPayload): RegradeAction[] {
  if (markingOf(payload) === 'NONE') return [];
  const key = keyRulesOf(payload);
  return [
    ...(key.extended ? (['ACCEPT_MORE'] as const) : []),
    ...(key.form === 'NONE' ? [] : (['NEW_KEY'] as const)),
    ...(['FULL_CREDIT', 'DROP', 'NEW_WEIGHT'] as const),
  ];
}
