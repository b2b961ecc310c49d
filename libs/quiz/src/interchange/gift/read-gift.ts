import { say } from '@gssr/kernel';
import { readCategoryPath } from '../category-path.js';
import type { QuestionFate } from '../fate.js';
import { FateList, type Reading } from '../fate-list.js';
import { refuseQuestion } from '../question-refusal.js';
import { checkLineLengths, LIMITS } from '../reading/limits.js';
import { settleShares } from '../settle-shares.js';
import { nameFromStem } from '../text.js';
import { giftBlocks, type GiftBlock } from './gift-blocks.js';
import { readLabels } from './gift-comment.js';
import { readGiftQuestion, takeName } from './gift-question.js';
import { tokenise, type GiftLine } from './gift-tokens.js';
import { TokenRun } from './token-run.js';

const CATEGORY = '$CATEGORY:';

/** Reads GIFT as Moodle does. Throws FileRefusal for lines and counts beyond the limits. */
export function readGift(text: string): readonly QuestionFate[] {
  checkLineLengths(text);
  const fates = new FateList();
  let category: readonly string[] = [];
  for (const block of giftBlocks(text)) {
    const [first, ...rest] = block.lines;
    const named = first?.text.startsWith(CATEGORY) ? first.text.slice(CATEGORY.length) : undefined;
    if (named !== undefined) category = readCategoryPath(named);
    const lines = named === undefined ? block.lines : rest;
    if (lines.length > 0) noteQuestion(fates, block, lines, category);
  }
  return fates.fates;
}

function noteQuestion(
  fates: FateList,
  block: GiftBlock,
  lines: readonly GiftLine[],
  category: readonly string[],
): void {
  const line = lines[0]?.line ?? block.line;
  const reading = (): Reading => {
    checkLength(lines, line);
    const run = new TokenRun(tokenise(lines), line);
    const read = readGiftQuestion(run, readLabels(block.comments), category);
    const settled = settleShares(read.question, line);
    return { question: settled.question, warnings: [...read.warnings, ...settled.warnings] };
  };
  fates.note(line, () => nameOf(lines.slice(0, 1)), reading);
}

function nameOf(lines: readonly GiftLine[]): string {
  const [name, rest] = takeName(new TokenRun(tokenise(lines), 1));
  return name ?? nameFromStem(rest.text);
}

function checkLength(lines: readonly GiftLine[], line: number): void {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LIMITS.questionLength)
    refuseQuestion(
      'GIFT.QUESTION_TOO_LONG',
      say`No blank line ends this question within ${LIMITS.questionLength} characters. Add it.`,
      line,
    );
}
