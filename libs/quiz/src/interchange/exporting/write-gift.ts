import { writeCategoryPath } from '../category-path.js';
import type { ImportedQuestion } from '../question.js';
import type { Exported, ExportLoss } from './loss.js';
import { writeGiftQuestion } from './write-gift-question.js';

/** Questions as GIFT in UTF-8. The importer reads back all that is not listed as lost. */
export function writeGift(questions: readonly ImportedQuestion[]): Exported {
  const blocks: string[] = [];
  const losses: ExportLoss[] = [];
  let category = '';
  for (const question of questions) {
    const { written, losses: lostHere } = writeGiftQuestion(question);
    losses.push(...lostHere);
    if (written === null) continue;
    const path = writeCategoryPath(question.category);
    if (path !== category && (category !== '' || question.category.length > 0))
      blocks.push(`$CATEGORY: ${path}`);
    category = path;
    blocks.push(written);
  }
  return { bytes: new TextEncoder().encode(`${blocks.join('\n\n')}\n`), losses };
}
