import type { FormattedText, TextFormat } from '../question.js';
import { giftFeedback } from './gift-text.js';
import type { TokenRun } from './token-run.js';

interface GiftTrueFalse {
  readonly correct: boolean;
  readonly trueFeedback: FormattedText | null;
  readonly falseFeedback: FormattedText | null;
}

const WORDS = new Map([
  ['T', true],
  ['TRUE', true],
  ['F', false],
  ['FALSE', false],
]);

/** `T#feedback on the wrong choice#feedback on the right one`. Undefined when the words are others. */
export function readTrueFalse(run: TokenRun, format: TextFormat): GiftTrueFalse | undefined {
  const [word, feedbacks] = run.cut('#');
  const correct = WORDS.get(word.text);
  if (correct === undefined) return undefined;
  const [onWrong, onRight] = feedbacks?.cut('#') ?? [];
  const [wrong, right] = [giftFeedback(onWrong, format), giftFeedback(onRight, format)];
  return { correct, trueFeedback: correct ? right : wrong, falseFeedback: correct ? wrong : right };
}
