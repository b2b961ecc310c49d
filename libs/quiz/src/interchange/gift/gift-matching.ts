import { say } from '@gssr/kernel';
import type { MatchingPair, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { atLeast } from './gift-count.js';
import { giftText } from './gift-text.js';
import type { TokenRun } from './token-run.js';

/** `=question -> answer`, with an empty question for an answer that fits none. */
export function readMatching(run: TokenRun, format: TextFormat): readonly MatchingPair[] {
  const pairs = run.pieces(['=']).map((piece) => readPair(piece.run, format));
  atLeast(2, pairs, run);
  return pairs;
}

function readPair(run: TokenRun, format: TextFormat): MatchingPair {
  const [question, answer] = run.cutText('->') ?? noArrow(run);
  return { question: giftText(question, format), answer: answer.text };
}

function noArrow(run: TokenRun): never {
  return refuseQuestion(
    'GIFT.PAIR_EXPECTED',
    say`"${run.text.slice(0, 80)}" has no ->. In a matching question every answer is written =question -> answer.`,
    run.line,
  );
}
