import type { ChoiceParts, ItemResultParts } from '@gssr/contract';

/** What the officer has learned about questions so far, from what the server showed after an answer and from nothing else. */
export class Knowledge {
  private readonly right = new Map<string, Set<string>>();

  /** The right options where they are known, else the first one. */
  answerTo({ stem, options }: ChoiceParts): string[] {
    const right = this.right.get(wordsOf(stem));
    const known = right ? options.filter(({ content }) => right.has(wordsOf(content))) : options.slice(0, 1);
    return known.map(({ id }) => id);
  }

  learn({ stem, options }: ChoiceParts, told: ItemResultParts['options']): void {
    const right = new Set(told.filter(({ correct }) => correct).map(({ optionId }) => optionId));
    const words = options.filter(({ id }) => right.has(id)).map(({ content }) => wordsOf(content));
    if (words.length > 0) this.right.set(wordsOf(stem), new Set(words));
  }
}

/** Each attempt has names of its own for questions and options, so both are known by their words. */
const wordsOf = (content: unknown): string => JSON.stringify(content);
