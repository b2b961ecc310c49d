import type { FieldProblem } from '@gssr/kernel';
import type { z } from 'zod';
import type { Exact } from './exact.js';

/** Formatted text as the platform stores it. The engine passes it on and never looks inside. Null when there is none. */
export type RichText = unknown;

/** What came in, read; or everything that is wrong with it. `field` is a dotted path such as `options.2.fraction`. */
export type Parsed<R> =
  | { readonly ok: true; readonly response: R }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What an author should hear: problems stop a question from being used, warnings do not. */
export interface Review {
  readonly problems: readonly FieldProblem[];
  readonly warnings: readonly FieldProblem[];
}

/** What every kind's grade says. A kind adds what its own answers need. */
export interface Grade {
  /** False for a blank, which is "not answered" and not "wrong". Its fraction is zero. */
  readonly answered: boolean;
  /** Share of the item's marks: 1 is everything. Each kind says whether it may be below zero. */
  readonly fraction: Exact;
  /** Shown after grading whatever was answered. */
  readonly feedback: RichText;
}

/** Ids of the parts that a learner may see in another order, and whether the author allows it. */
export interface Arrangement {
  readonly ids: readonly string[];
  readonly mayShuffle: boolean;
}

/**
 * One kind of question: all that the engine knows about it. Pure: the same arguments give the same answer for ever.
 * A kind lives in its own folder and is registered by one line in `kinds.ts`.
 */
export interface Kind<
  K extends string,
  P extends { readonly kind: K },
  R,
  G extends Grade,
  V extends { readonly kind: K },
> {
  readonly kind: K;
  /** The payload's shape. What a schema cannot say well is said by {@link Kind.review}. */
  readonly schema: z.ZodType<P>;
  review(payload: P): Review;
  /** Never throws, whatever comes in. Null and undefined are a blank. */
  readResponse(payload: P, raw: unknown): Parsed<R>;
  grade(payload: P, response: R): G;
  arrangement(payload: P): Arrangement;
  /** What a learner may see. Its type has no room for a key, a fraction or feedback. */
  present(payload: P, order: readonly string[]): V;
  /** A short line for instructors; empty for a blank. */
  summarise(payload: P, response: R, plainText: (content: RichText) => string): string;
}
