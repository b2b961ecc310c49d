import type { TextAnswer, TextFormat } from '../question.js';
import { atLeast } from './gift-count.js';
import { giftFeedback, giftText } from './gift-text.js';
import { takeWeight } from './gift-weight.js';
import type { TokenRun } from './token-run.js';

/** `=right =%50%half right`. Blank ones are passed over. */
export function readShortAnswers(run: TokenRun, format: TextFormat): readonly TextAnswer[] {
  const answers = run
    .pieces(['='])
    .map((piece) => readAnswer(piece.run, format))
    .filter(({ pattern }) => pattern !== '');
  atLeast(1, answers, run);
  return answers;
}

function readAnswer(run: TokenRun, format: TextFormat): TextAnswer {
  const [fraction = '1', answer] = takeWeight(run);
  const [pattern, feedback] = answer.cut('#');
  return { pattern: giftText(pattern, format).text, fraction, feedback: giftFeedback(feedback, format) };
}
