import { formatExact } from './decimal.js';
import { gradeItem, summariseResponse } from './engine.js';
import type { GradeState, Mark, PartGrade, RichText, Rule } from './kind.js';
import type { QuestionKind, QuestionPayload, QuestionResponse } from './kinds.js';

/** A mark and where it comes from. */
export interface Explained {
  readonly state: GradeState;
  /** As {@link formatExact} writes it; null where there is no mark (yet). */
  readonly fraction: string | null;
  readonly rule: Rule;
}

export interface ExplainedPart extends Explained {
  readonly id: string;
  readonly weight: string;
  readonly given: string | null;
  readonly expected: string | null;
}

/** How an answer came to its mark, part by part. Plain JSON, and it holds the key. */
export interface Explanation extends Explained {
  readonly kind: QuestionKind;
  /** The question and the answer in words. */
  readonly question: string;
  readonly answer: string;
  readonly parts: readonly ExplainedPart[];
}

/** Grades again, and says question, answer, the rule that fired and the mark. The payload is in its variant. */
export function explainItem(
  payload: QuestionPayload,
  response: QuestionResponse,
  plainText: (content: RichText) => string,
): Explanation {
  const grade = gradeItem(payload, response);
  return {
    kind: payload.kind,
    question: plainText(payload.stem),
    answer: summariseResponse(payload, response, plainText),
    ...explained(grade),
    parts: grade.parts.map(explainedPart),
  };
}

const explained = ({ state, fraction, rule }: Mark): Explained => ({
  state,
  fraction: fraction && formatExact(fraction),
  rule,
});

const explainedPart = (part: PartGrade): ExplainedPart => ({
  id: part.id,
  weight: formatExact(part.weight),
  given: part.given,
  expected: part.expected,
  ...explained(part),
});
