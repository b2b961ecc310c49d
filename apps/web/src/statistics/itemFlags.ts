import { ELSEWHERE } from './optionParts.js';
import type { Item, OptionShare } from './statisticsQuery.js';

/** What somebody should look at in a question, the gravest first. */
export type ItemFlag =
  'keyWrong' | 'weak' | 'veryHard' | 'veryEasy' | 'guessed' | 'strongFooled' | 'idleOption';

/** Below it, a question says next to nothing of the rest of the attempt. */
const WEAK_DISCRIMINATION = 20;
const VERY_HARD = 0.2;
const VERY_EASY = 0.95;
/** Of those who were asked, fewer choose an option than this, and it is none. */
const IDLE_SHARE = 0.02;
const FEWEST_FOR_OPTIONS = 20;

/** The flags of a question by the usual rules of item analysis. */
export function flagsOf(item: Item, options: readonly OptionShare[]): ItemFlag[] {
  const { discriminationIndex: discrimination, facility, randomGuessScore } = item;
  const flags: [ItemFlag, boolean][] = [
    ['keyWrong', discrimination !== null && discrimination < 0],
    ['strongFooled', options.some(foolsTheStrong)],
    ['guessed', randomGuessScore !== null && facility <= randomGuessScore && facility > 0],
    ['veryHard', facility < VERY_HARD],
    [
      'weak',
      discrimination !== null &&
        discrimination >= 0 &&
        discrimination < WEAK_DISCRIMINATION &&
        facility <= VERY_EASY,
    ],
    ['veryEasy', facility > VERY_EASY],
    ['idleOption', item.n >= FEWEST_FOR_OPTIONS && options.some((option) => isIdle(option, item.n))],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** Whether the best third prefers a wrong option, and more so than the lowest third does. */
function foolsTheStrong({ optionId, fraction, share: [lower, , upper] }: OptionShare): boolean {
  return optionId !== null && isWrong(fraction) && (upper ?? 0) > 0.5 && (upper ?? 0) > (lower ?? 0);
}

/** What nobody chooses of what the author offered. */
function isIdle({ optionId, fraction, chosen }: OptionShare, n: number): boolean {
  const isOffered = optionId !== null && optionId !== ELSEWHERE;
  return isOffered && isWrong(fraction) && chosen.reduce((sum, count) => sum + count, 0) < IDLE_SHARE * n;
}

/** Of an option or a place whose worth is known. */
export const isRight = (fraction: string | null): boolean => fraction !== null && valueOf(fraction) > 0;
const isWrong = (fraction: string | null): boolean => fraction !== null && valueOf(fraction) <= 0;

/** A decimal or a ratio. */
function valueOf(fraction: string): number {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}
