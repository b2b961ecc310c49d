import type { FieldProblem } from '@gssr/kernel';
import { validatePayload, type Validation } from '../../grading/engine.js';
import { hasCombinedFeedback } from '../exporting/question-texts.js';
import type { ImportedQuestion } from '../question.js';
import { mapChoice } from './map-choice.js';
import { mapTrueFalse } from './map-true-false.js';
import type { RawPayload } from './raw-payload.js';

/**
 * A neutral question as the engine's payload, validated; with what was left out on the way among the warnings. A kind that
 * the engine does not have is a problem of its own, so that a preview can say so.
 */
export function toPayload(question: ImportedQuestion): Validation {
  const mapped = mapKind(question);
  if (!mapped) return { ok: false, problems: [kindMissing(question.kind)] };
  const validation = validatePayload(mapped.payload);
  if (!validation.ok) return validation;
  return { ...validation, warnings: [...mapped.warnings, ...leftOut(question), ...validation.warnings] };
}

function mapKind(question: ImportedQuestion): RawPayload | undefined {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return mapChoice(question);
    case 'true-false':
      return mapTrueFalse(question);
    default:
      return undefined;
  }
}

const kindMissing = (kind: ImportedQuestion['kind']): FieldProblem => ({
  field: 'kind',
  code: 'IMPORT.KIND_UNSUPPORTED',
  message: `Questions of the kind "${kind}" cannot be used in a quiz yet. Rewrite it as a choice or as true/false.`,
});

/** What every kind of payload has no place for. */
const leftOut = (question: ImportedQuestion): FieldProblem[] => [
  ...(question.hints.length > 0 ? [HINTS] : []),
  ...(hasCombinedFeedback(question) ? [COMBINED] : []),
];

const HINTS = {
  field: 'hints',
  code: 'IMPORT.HINTS_LEFT_OUT',
  message: 'Hints were left out. Put them into the feedback.',
};
const COMBINED = {
  field: 'feedback',
  code: 'IMPORT.COMBINED_FEEDBACK_LEFT_OUT',
  message: 'Feedback on right, partly right and wrong responses was left out. Write it for each option.',
};
