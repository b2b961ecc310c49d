import type { TextAnswer, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { atLeast } from './gift-count.js';
import { giftFeedback, giftText } from './gift-text.js';
import { takeWeight } from './gift-weight.js';
import type { TokenRun } from './token-run.js';

/** `=right =%50%half right`. */
export function readShortAnswers(run: TokenRun, format: TextFormat): readonly TextAnswer[] {
  const answers = run.pieces(['=']).map((piece) => readAnswer(piece.run, format));
  atLeast(1, answers, run);
  return answers;
}

function readAnswer(run: TokenRun, format: TextFormat): TextAnswer {
  const [fraction = '1', answer] = takeWeight(run);
  const [pattern, feedback] = answer.cut('#');
  const { text } = giftText(pattern, format);
  if (text === '')
    refuseQuestion(
      'GIFT.ANSWER_EMPTY',
      'An answer is empty. Write what counts as right, or remove the =.',
      run.line,
    );
  return { pattern: text, fraction, feedback: giftFeedback(feedback, format) };
}
