import { say } from '@gssr/kernel';
import { shareOfPercent } from '../decimal-text.js';
import { refuseQuestion } from '../question-refusal.js';
import type { TokenRun } from './token-run.js';

const WEIGHT = /^\s*%(-?\d{1,3}(?:\.\d{0,20})?)%/;

/** The share that stands in front of an answer as `%50%`, and the answer without it. */
export function takeWeight(run: TokenRun): readonly [share: string | undefined, answer: TokenRun] {
  const [match, percent] = WEIGHT.exec(run.leadingText) ?? [];
  if (match === undefined || percent === undefined) return [undefined, run];
  const share = Math.abs(Number(percent)) <= 100 ? shareOfPercent(percent) : undefined;
  if (share === undefined)
    refuseQuestion(
      'GIFT.WEIGHT_OUT_OF_RANGE',
      say`The weight %${percent}% is not between -100 and 100. Change it.`,
      run.line,
    );
  return [share, run.withoutLeading(match.length)];
}
