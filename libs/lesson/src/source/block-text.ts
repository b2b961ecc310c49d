import { itemPassages, plainText, walkRichText, type Passage, type Path, type RichNode } from '@gssr/course';
import type { BlockDraft, LessonDraft } from './lesson-draft.js';

export interface Citation {
  source: string;
  path: Path;
}

/** Every reference to a source in a lesson, with its path from the lesson's root. */
export const citationsIn = (lesson: LessonDraft): Citation[] =>
  nodesIn(lesson).flatMap(({ node, path }) => (node.type === 'cite' ? [{ source: node.source, path }] : []));

/** Every run of words in a lesson's formatted texts, with its path from the lesson's root. */
export const textsIn = (lesson: LessonDraft): { text: string; path: Path }[] =>
  nodesIn(lesson).flatMap(({ node, path }) => (node.type === 'text' ? [{ text: node.text, path }] : []));

function nodesIn({ blocks }: LessonDraft): { node: RichNode; path: Path }[] {
  const found: { node: RichNode; path: Path }[] = [];
  for (const { text, path } of passagesOf(blocks))
    walkRichText(text, (node, at) => found.push({ node, path: [...path, ...at] }));
  return found;
}

/** How many words a learner reads who opens everything. */
export function wordsIn({ blocks }: LessonDraft): number {
  const words = [...passagesOf(blocks).map(({ text }) => plainText(text)), ...blocks.flatMap(plainWords)];
  return words.join(' ').split(/\s+/).filter(Boolean).length;
}

const passagesOf = (blocks: readonly BlockDraft[]): Passage[] =>
  blocks.flatMap((block, index) =>
    passages(block).map(({ text, path }) => ({ text, path: ['blocks', index, ...path] })),
  );

function passages(block: BlockDraft): Passage[] {
  switch (block.type) {
    case 'text':
    case 'callout':
      return [{ text: block.content, path: ['content'] }];
    case 'case':
      return [
        { text: block.content, path: ['content'] },
        { text: block.discussion, path: ['discussion'] },
      ];
    case 'check':
      return itemPassages(block.item).map(({ text, path }) => ({ text, path: ['item', ...path] }));
    default:
      return [];
  }
}

function plainWords(block: BlockDraft): string[] {
  switch (block.type) {
    case 'callout':
      return [block.title];
    case 'case':
      return [block.title, block.question ?? ''];
    case 'law-slot':
      return [block.title, block.text];
    case 'key-points':
      return block.points;
    default:
      return [];
  }
}
