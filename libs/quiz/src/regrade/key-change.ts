import type { FieldProblem } from '@gssr/kernel';
import {
  keyRulesOf,
  markingOf,
  takesMore,
  validatePayload,
  type KeyChange,
  type KeyRules,
  type QuestionPayload,
  type Validation,
} from '../grading/index.js';
import { toPayload } from '../source/index.js';
import { questionProblem } from './question-problem.js';

export type ChangedKey =
  { ok: true; payload: QuestionPayload } | { ok: false; problems: readonly FieldProblem[] };

/**
 * The question with its key changed; it stays the same question for those who answered it. `holds` has the key that holds now,
 * `asked` is the question as people have seen it.
 */
export function changedKey(
  action: 'ACCEPT_MORE' | 'NEW_KEY',
  asked: QuestionPayload,
  holds: QuestionPayload,
  change: KeyChange,
): ChangedKey {
  if (markingOf(asked) !== 'AUTOMATIC') return refused(noKey);
  const validation = readChange(action, holds, change);
  if (!validation) return refused(action === 'NEW_KEY' ? keyMissing : cannotAcceptMore);
  if (!validation.ok) return validation;
  const problem = questionProblem(asked, validation.payload);
  return problem ? refused(problem) : validation;
}

/** Null when the change says nothing that fits. */
function readChange(
  action: 'ACCEPT_MORE' | 'NEW_KEY',
  holds: QuestionPayload,
  change: KeyChange,
): Validation | null {
  if (action === 'NEW_KEY' && isGiven(change.question)) return toPayload(change.question);
  const key = keyRulesOf(holds);
  const raw = action === 'NEW_KEY' ? key.rewritten?.(holds, change) : further(key, holds, change);
  return raw ? validatePayload(raw) : null;
}

const further = (key: KeyRules<QuestionPayload>, holds: QuestionPayload, change: KeyChange) =>
  takesMore(key, holds) ? key.extended?.(holds, change) : null;

const isGiven = (question: unknown): boolean => question !== undefined && question !== null;

const refused = (problem: FieldProblem): ChangedKey => ({ ok: false, problems: [problem] });

const noKey: FieldProblem = {
  field: 'action',
  code: 'REGRADE.NO_KEY',
  message:
    'A person marks this question, so it has no key. Give the full mark, change the weight or drop it.',
};

const keyMissing: FieldProblem = {
  field: 'change',
  code: 'REGRADE.KEY_MISSING',
  message: 'Give the new key in the form of this kind of question; or give the full mark, or drop it.',
};

const cannotAcceptMore: FieldProblem = {
  field: 'change',
  code: 'REGRADE.CANNOT_ACCEPT_MORE',
  message: 'Name the further answers. Where a question has no room for more than one, set a new key instead.',
};
