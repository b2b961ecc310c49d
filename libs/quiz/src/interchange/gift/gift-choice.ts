import type { ChoiceAnswer, TextFormat } from '../question.js';
import { giftFeedback, giftText } from './gift-text.js';
import { atLeast } from './gift-count.js';
import { takeWeight } from './gift-weight.js';
import type { GiftPiece, TokenRun } from './token-run.js';

interface GiftChoice {
  readonly kind: 'single-choice' | 'multiple-choice';
  readonly answers: readonly ChoiceAnswer[];
}

/** `~wrong =right ~%50%half`. Without any `=`, several answers may be chosen. Blank ones are passed over. */
export function readChoice(run: TokenRun, format: TextFormat): GiftChoice {
  const answers = run
    .pieces(['~', '='])
    .map((piece) => readAnswer(piece, format))
    .filter(({ content }) => content.text !== '');
  atLeast(2, answers, run);
  return { kind: run.has('=') ? 'single-choice' : 'multiple-choice', answers };
}

function readAnswer({ mark, run }: GiftPiece, format: TextFormat): ChoiceAnswer {
  // After `=` there is no weight: `=%50%` is a right answer that begins with these characters.
  const [fraction = '0', answer] = mark === '=' ? ['1', run] : takeWeight(run);
  const [content, feedback] = answer.cut('#');
  return { content: giftText(content, format), fraction, feedback: giftFeedback(feedback, format) };
}
