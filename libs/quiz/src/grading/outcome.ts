import { exact } from './decimal.js';
import type { Behaviour } from './behaviour/behaviours.js';
import { gradePlayed } from './behaviour/grade-played.js';
import type { Step } from './behaviour/replay.js';
import { inVariant } from './engine.js';
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
  /** How the quiz takes answers. */
  readonly behaviour: Behaviour;
  /** What was checked before the attempt was handed in, oldest first. */
  readonly steps: readonly Step[];
  /** As stored; null for nothing. */
  readonly response: unknown;
  readonly certainty: number | null;
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

/**
 * The mark of one item: by hand, by the corrected key, or by the key as it was asked; the last two by the behaviour and all steps. Throws for a
 * response that does not fit.
 */
export function outcomeOf(question: GradableQuestion): Outcome {
  const mark = markFor(question);
  const weight = mark.state === 'NOT_GRADED' ? zero : exact(weightInForce(question));
  return { mark, weight };
}

function markFor(question: GradableQuestion): Mark {
  const { handFraction, correction } = question;
  if (handFraction !== null) return marked(exact(handFraction), ruleOf('BY_HAND'));
  if (correction?.credit === 'FULL') return marked(one, ruleOf('FULL_CREDIT'));
  return gradePlayed({ ...question, payload: payloadInForce(question) }).mark;
}

/** The question by which an item is marked: as it was asked, or with its corrected key; in its variant. */
export const payloadInForce = ({
  payload,
  variant,
  correction,
}: Pick<GradableQuestion, 'payload' | 'variant' | 'correction'>): QuestionPayload =>
  inVariant(correction?.payload ?? payload, variant);

/** What the question counts in the total now. */
export const weightInForce = ({
  weight,
  correction,
}: Pick<GradableQuestion, 'weight' | 'correction'>): string => correction?.weight ?? weight;

const everything: Score = { earned: zero, maximum: zero, share: one };

/** The result of a whole attempt. */
export interface AttemptScore {
  /** How many items wait for a person. */
  readonly waiting: number;
  /** Null while some wait. */
  readonly score: Score | null;
}

/**
 * Where no item carries weight every question that was asked has been dropped: nobody is marked down for what does not count,
 * and the attempt earns everything.
 */
export function scoreOf(outcomes: readonly Outcome[]): AttemptScore {
  const counting = outcomes.filter(({ weight }) => compare(weight, zero) > 0);
  const waiting = counting.filter(({ mark }) => mark.state === 'NEEDS_MARKING').length;
  if (waiting > 0) return { waiting, score: null };
  const items = counting.map(({ mark, weight }) => ({ fraction: mark.fraction ?? blank.fraction, weight }));
  return { waiting, score: items.length === 0 ? everything : totalScore(items) };
}
