import type { OptionShare } from './statisticsQuery.js';

/** The option of a point outside every spot of an image. */
export const ELSEWHERE = '*';

/** What can be answered to a part of a question, or to the whole of it, each with a letter to find it in the picture. */
export interface OptionPart {
  id: string | null;
  name: string | null;
  options: LetteredOption[];
}

export interface LetteredOption extends OptionShare {
  /** Empty for blanks. */
  letter: string;
}

export function partsOf(options: readonly OptionShare[]): OptionPart[] {
  const ids = [...new Set(options.map(({ partId }) => partId))];
  return ids.map((id) => {
    const own = options.filter(({ partId }) => partId === id);
    return {
      id,
      name: own[0]?.part ?? null,
      options: own.map((option, index) => ({
        ...option,
        letter: option.optionId === null ? '' : letterOf(index),
      })),
    };
  });
}

/** A to Z, then AA. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
