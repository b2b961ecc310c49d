import type { ChoiceParts, ItemResultParts } from '@gssr/contract';

/** What the officer has learned about questions so far, from what the server showed after an answer and from nothing else. */
export class Knowledge {
  private readonly right = new Map<string, string[]>();

  /** The right options where they are known, else the first one. */
  answerTo(item: ChoiceParts): string[] {
    return this.right.get(keyOf(item)) ?? item.options.slice(0, 1).map(({ id }) => id);
  }

  learn(item: ChoiceParts, options: ItemResultParts['options']): void {
    const right = options.filter(({ correct }) => correct).map(({ optionId }) => optionId);
    if (right.length > 0) this.right.set(keyOf(item), right);
  }
}

/** A question has no id that a learner may see, so it is known by its words. */
const keyOf = ({ stem }: ChoiceParts): string => JSON.stringify(stem);
