import type { FieldProblem } from '@gssr/kernel';
import { markingOf, validatePayload, type QuestionPayload } from '../grading/index.js';
import { acceptMore } from './accept-more.js';
import { newKey } from './new-key.js';
import { questionProblem } from './question-problem.js';

/** What somebody asks to be changed of a key. Which part is needed follows from the kind of the question. */
export interface KeyChange {
  /** Choices: the share of each option. */
  options?: readonly { id: string; fraction: string }[] | null;
  /** Short text. */
  answers?: readonly { pattern: string; fraction: string }[] | null;
  /** Numerical. */
  numbers?: readonly { value: string; tolerance: string; fraction: string }[] | null;
  /** Matching, gaps and zones of an image: the choice that belongs into each. */
  slots?: readonly { id: string; choice: string }[] | null;
  /** Ordering: the ids in the right order. */
  order?: readonly string[] | null;
  /** For NEW_WEIGHT: what the question counts in the total, a decimal or a ratio above zero. */
  weight?: string | null;
}

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
  const raw = action === 'NEW_KEY' ? newKey(holds, change) : acceptMore(holds, change);
  if (!raw) return refused(action === 'NEW_KEY' ? keyMissing : cannotAcceptMore);
  const validation = validatePayload(raw);
  if (!validation.ok) return validation;
  const problem = questionProblem(asked, validation.payload);
  return problem ? refused(problem) : validation;
}

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
