import type { Alternative } from '../../grading/index.js';
import { ANSWERED } from './alternatives.js';

/** Lower, middle and upper third of the attempts by their score. Attempts of equal score are in one third. */
export type PerThird<T> = readonly [lower: T, middle: T, upper: T];

/** How often an option was chosen. A distractor that the upper third chooses is a trap; one that nobody chooses is none. */
export interface OptionShare {
  /** Of a question with parts, such as a stem to match or a gap. */
  partId: string | null;
  /** What the part says, in words. */
  part: string | null;
  /** An id; of a text that was typed, the text. Null for those who left the question, or this part of it, blank. */
  optionId: string | null;
  /** What the option says, in words. */
  label: string | null;
  /** Share of the mark, or of the part's, that the option earns or costs; null for a blank, and where it depends on more. */
  fraction: string | null;
  chosen: PerThird<number>;
  /** Of those in the third who were asked, 0 to 1; null where nobody was. Of a multiple choice they add up to more than 1. */
  share: PerThird<number | null>;
}

/** How often something was chosen by attempts of one third: 0, 1 or 2 from below. */
export interface ThirdCount {
  third: number;
  partId: string | null;
  optionId: string | null;
  n: number;
}

/** Fewer than this who typed a text are not shown, so that nobody is recognised by it. */
const FEWEST_WHO_TYPED = 2;
const MOST_TYPED = 20;

/**
 * One entry per alternative in the author's order, also for those that nobody chose; what people typed, the most frequent
 * first; and blanks, for each part of its own.
 */
export function optionShares(
  alternatives: readonly Alternative[],
  asked: PerThird<number>,
  counts: readonly ThirdCount[],
): OptionShare[] {
  const partIds = [...new Set(alternatives.map(({ partId }) => partId))];
  return partIds.flatMap((partId) =>
    sharesOfPart(
      alternatives.filter((alternative) => alternative.partId === partId),
      asked,
      counts.filter((count) => count.partId === partId),
    ),
  );
}

function sharesOfPart(
  alternatives: readonly Alternative[],
  asked: PerThird<number>,
  counts: readonly ThirdCount[],
): OptionShare[] {
  const [first] = alternatives;
  if (!first) return [];
  const { partId, part } = first;
  const listed = alternatives.filter(({ optionId }) => optionId !== null);
  const typed = listed.length === 0 ? typedIn(counts, first) : [];
  const blank = { partId, part, optionId: null, label: null, fraction: null };
  return [...listed, ...typed, blank].map((alternative) => {
    const chosen = perThird((third) =>
      alternative.optionId === null
        ? blanksIn(third, partId, asked[third], counts)
        : (counts.find((count) => count.third === third && count.optionId === alternative.optionId)?.n ?? 0),
    );
    return { ...alternative, chosen, share: perThird((third) => shareOf(chosen[third], asked[third])) };
  });
}

/** The blanks of a whole question are counted; those of a part are who gave it no answer, which may be more than one. */
function blanksIn(
  third: number,
  partId: string | null,
  asked: number,
  counts: readonly ThirdCount[],
): number {
  const ofThird = counts.filter((count) => count.third === third);
  if (partId === null) return ofThird.find(({ optionId }) => optionId === null)?.n ?? 0;
  const answered = counts.some(({ optionId }) => optionId === ANSWERED)
    ? ofThird.filter(({ optionId }) => optionId === ANSWERED)
    : ofThird;
  return asked - answered.reduce((sum, { n }) => sum + n, 0);
}

function typedIn(counts: readonly ThirdCount[], { partId, part }: Alternative): Alternative[] {
  const howOften = new Map<string, number>();
  for (const { optionId, n } of counts)
    if (optionId !== null && optionId !== ANSWERED) howOften.set(optionId, (howOften.get(optionId) ?? 0) + n);
  return [...howOften]
    .filter(([, n]) => n >= FEWEST_WHO_TYPED)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_TYPED)
    .map(([text]) => ({ partId, part, optionId: text, label: text, fraction: null }));
}

/** The same for each third, from below. */
export const perThird = <T>(of: (third: 0 | 1 | 2) => T): PerThird<T> => [of(0), of(1), of(2)];

const shareOf = (chosen: number, asked: number): number | null => (asked > 0 ? chosen / asked : null);
