import { gradePlayed } from './behaviour/grade-played.js';
import type { Step } from './behaviour/replay.js';
import { formatExact } from './decimal.js';
import { gradeItem, parseResponse, summariseResponse } from './engine.js';
import type { GradeState, Mark, PartGrade, RichText, Rule } from './kind.js';
import type { QuestionKind, QuestionPayload } from './kinds.js';
import { outcomeOf, payloadInForce, type GradableQuestion } from './outcome.js';

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

/** A press of a button, with what the answer would have been worth alone. */
export interface ExplainedStep {
  readonly action: Step['action'];
  readonly answer: string;
  readonly certainty: number | null;
  /** Null for what is no check. */
  readonly mark: Explained | null;
}

/** How a mark came about, part by part and press by press. Plain JSON, and it holds the key. */
export interface Explanation extends Explained {
  readonly kind: QuestionKind;
  /** The question and the answer in words. */
  readonly question: string;
  readonly answer: string;
  /** What it counts in the total. */
  readonly weight: string;
  /** By the key in force, also where a mark by hand stands above it. */
  readonly byKey: Explained;
  readonly parts: readonly ExplainedPart[];
  readonly steps: readonly ExplainedStep[];
}

type ToText = (content: RichText) => string;

/** Grades again, and says question, answer, steps, the rules that fired and the mark. Throws as {@link outcomeOf} does. */
export function explainOutcome(question: GradableQuestion, plainText: ToText): Explanation {
  const payload = payloadInForce(question);
  const { mark, weight } = outcomeOf(question);
  const played = gradePlayed({ ...question, payload });
  return {
    kind: payload.kind,
    question: plainText(payload.stem),
    answer: inWords(payload, question.response, plainText),
    ...explained(mark),
    weight: formatExact(weight),
    byKey: explained(played.mark),
    parts: played.parts.map(explainedPart),
    steps: question.steps.map((step) => explainedStep(payload, step, plainText)),
  };
}

function explainedStep(payload: QuestionPayload, step: Step, plainText: ToText): ExplainedStep {
  const { action, certainty, response } = step;
  const parsed = parseResponse(payload, response);
  const checked = action === 'CHECK' && parsed.ok;
  return {
    action,
    answer: inWords(payload, response, plainText),
    certainty,
    mark: checked ? explained(gradeItem(payload, parsed.response)) : null,
  };
}

function inWords(payload: QuestionPayload, response: unknown, plainText: ToText): string {
  const parsed = parseResponse(payload, response);
  return parsed.ok ? summariseResponse(payload, parsed.response, plainText) : '';
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
