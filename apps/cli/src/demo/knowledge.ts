import type { ItemParts, OptionFeedbackParts } from '@gssr/contract';

/** What the officer has learned about questions so far, from what the server showed after an answer and from nothing else. */
export class Knowledge {
  private readonly right = new Map<string, string[]>();

  /** The right options where they are known, else the first one. */
  answerTo(item: ItemParts): string[] {
    return this.right.get(keyOf(item)) ?? item.options.slice(0, 1).map(({ id }) => id);
  }

  learn(item: ItemParts, options: readonly OptionFeedbackParts[]): void {
    const right = options.filter(({ correct }) => correct).map(({ optionId }) => optionId);
    if (right.length > 0) this.right.set(keyOf(item), right);
  }
}

/** A question has no id that a learner may see, so it is known by its words. */
const keyOf = ({ stem }: ItemParts): string => JSON.stringify(stem);
