/** What counts here of a choice question's options. */
export interface Choices {
  readonly options: readonly { readonly id: string; readonly fraction: string }[];
}

/** Lower, middle and upper third of the attempts by their score. Attempts of equal score are in one third. */
export type PerThird<T> = readonly [lower: T, middle: T, upper: T];

/** How often an option was chosen. A distractor that the upper third chooses is a trap; one that nobody chooses is none. */
export interface OptionShare {
  /** Null for those who left the question blank. */
  optionId: string | null;
  /** Share of the mark that the option earns or costs, as the author wrote it; null for a blank. */
  fraction: string | null;
  chosen: PerThird<number>;
  /** Of those in the third who were asked, 0 to 1; null where nobody was. Of a multiple choice they add up to more than 1. */
  share: PerThird<number | null>;
}

/** How often something was chosen by attempts of one third: 0, 1 or 2 from below. */
export interface ThirdCount {
  third: number;
  optionId: string | null;
  n: number;
}

/** One entry per option in the author's order, also for those that nobody chose, and one for blanks. */
export function optionShares(
  payload: Choices,
  asked: PerThird<number>,
  counts: readonly ThirdCount[],
): OptionShare[] {
  const chosenIn = (optionId: string | null, third: number): number =>
    counts.find((count) => count.third === third && count.optionId === optionId)?.n ?? 0;
  return [...payload.options, { id: null, fraction: null }].map(({ id, fraction }) => {
    const chosen = perThird((third) => chosenIn(id, third));
    return {
      optionId: id,
      fraction,
      chosen,
      share: perThird((third) => shareOf(chosen[third], asked[third])),
    };
  });
}

/** The same for each third, from below. */
export const perThird = <T>(of: (third: 0 | 1 | 2) => T): PerThird<T> => [of(0), of(1), of(2)];

const shareOf = (chosen: number, asked: number): number | null => (asked > 0 ? chosen / asked : null);
