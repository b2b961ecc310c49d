import { isObject, type Json, listAt, withValue } from '../../authoring/draft/json.js';

export const moments = ['afterSubmission', 'afterPass', 'afterClose'] as const;
export type Moment = (typeof moments)[number];

export const parts = ['answers', 'marks', 'correctness', 'feedback', 'key'] as const;
export type Part = (typeof parts)[number];

const words = ['always', 'after-pass', 'score-only'] as const;
export type ReviewChoice = (typeof words)[number] | 'own';

/** The rule in one word; `own` for what no word says. */
export const reviewChoice = (review: Json | undefined): ReviewChoice =>
  isObject(review) ? 'own' : (words.find((word) => word === review) ?? 'always');

/** What to begin a rule of one's own with: what the word says that stood there before. */
export function ruleFrom(choice: ReviewChoice, review: Json | undefined): Json {
  if (isObject(review)) return review;
  const all: Json = [...parts];
  if (choice === 'after-pass') return { afterSubmission: [], afterPass: all, afterClose: [] };
  return { afterSubmission: choice === 'always' ? all : [], afterPass: [], afterClose: [] };
}

export const shows = (review: Json, moment: Moment, part: Part): boolean =>
  listAt(review, [moment]).includes(part);

/** The same rule with one part shown at a moment, or not; in the order of the parts. */
export const withPart = (review: Json, moment: Moment, part: Part, shown: boolean): Json =>
  withValue(
    review,
    [moment],
    parts.filter((one) => (one === part ? shown : shows(review, moment, one))),
  );
