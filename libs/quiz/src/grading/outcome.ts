import { exact } from './decimal.js';
import { gradeItem, inVariant, parseResponse } from './engine.js';
import { compare, one, zero, type Exact } from './exact.js';
import type { Mark } from './kind.js';
import type { QuestionPayload } from './kinds.js';
import { blank, marked, ruleOf } from './mark.js';
import { totalScore, type Score } from './score.js';

/** How a question is graded since its key was corrected. Plain JSON. */
export interface CorrectionRule {
  /** The question with another key; null: as it was asked. Options, parts and their ids are the same, so that answers still fit. */
  readonly payload: QuestionPayload | null;
  /** FULL: everybody who was asked gets the whole mark, answered or not. */
  readonly credit: 'AS_MARKED' | 'FULL';
  /** What it counts in the total instead of the quiz's weight; `0` drops it. Null: no change. */
  readonly weight: string | null;
}

/** All that decides the mark of one item of an attempt. */
export interface GradableQuestion {
  readonly payload: QuestionPayload;
  readonly variant: string | null;
  /** As stored; null for nothing. */
  readonly response: unknown;
  readonly weight: string;
  /** What a person gave, exact; it stands above all but a weight. */
  readonly handFraction: string | null;
  readonly correction: CorrectionRule | null;
}

/** What an item earned, and what it counts for. */
export interface Outcome {
  readonly mark: Mark;
  /** Zero for what nobody marks and for what was dropped. */
  readonly weight: Exact;
}

/** The mark of one item: by hand, by the corrected key, or by the key as it was asked. Throws for a response that does not fit. */
export function outcomeOf(question: GradableQuestion): Outcome {
  const mark = markFor(question);
  const weight = mark.state === 'NOT_GRADED' ? zero : exact(question.correction?.weight ?? question.weight);
  return { mark, weight };
}

function markFor({ payload, variant, response, handFraction, correction }: GradableQuestion): Mark {
  if (handFraction !== null) return marked(exact(handFraction), ruleOf('BY_HAND'));
  if (correction?.credit === 'FULL') return marked(one, ruleOf('FULL_CREDIT'));
  const asMarked = inVariant(correction?.payload ?? payload, variant);
  const parsed = parseResponse(asMarked, response);
  if (!parsed.ok) throw new RangeError('A stored answer does not fit its question.');
  return gradeItem(asMarked, parsed.response);
}

/** The result of a whole attempt. */
export interface AttemptScore {
  /** How many items wait for a person. */
  readonly waiting: number;
  /** Null while some wait. */
  readonly score: Score | null;
}

/** Throws RangeError when no item carries weight. */
export function scoreOf(outcomes: readonly Outcome[]): AttemptScore {
  const counting = outcomes.filter(({ weight }) => compare(weight, zero) > 0);
  const waiting = counting.filter(({ mark }) => mark.state === 'NEEDS_MARKING').length;
  if (waiting > 0) return { waiting, score: null };
  const items = counting.map(({ mark, weight }) => ({ fraction: mark.fraction ?? blank.fraction, weight }));
  return { waiting, score: totalScore(items) };
}
