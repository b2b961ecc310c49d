import { markdownLine, printMarkdown, writeItem, writeYaml } from '@gssr/course';
import type { BlockDraft, LessonDraft } from './lesson-draft.js';

/** A lesson as a file that reads back to the same draft. */
export const writeLesson = (lesson: LessonDraft): string =>
  [`---\n${writeYaml(frontMatter(lesson))}---\n`, ...lesson.blocks.map(writeBlock)].join('\n');

const frontMatter = ({ outcomes, intensity, notice, sources }: LessonDraft): object => ({
  outcomes,
  intensity,
  ...(notice === null ? {} : { notice }),
  ...(sources.length > 0
    ? { sources: sources.map(({ url, ...source }) => ({ ...source, ...(url === null ? {} : { url }) })) }
    : {}),
});

const writeBlock = (block: BlockDraft): string =>
  block.type === 'text' ? printMarkdown(block.content) : fenced(block.type, writeYaml(fenceContent(block)));

function fenced(name: string, content: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${name}\n${content}${fence}\n`;
}

function fenceContent(block: Exclude<BlockDraft, { type: 'text' }>): object {
  switch (block.type) {
    case 'callout':
      return { tone: block.tone, title: block.title, text: markdownLine(block.content) };
    case 'case':
      return {
        title: block.title,
        text: markdownLine(block.content),
        ...(block.question === null ? {} : { question: block.question }),
        discussion: markdownLine(block.discussion),
      };
    case 'law-slot':
      return { key: block.key, title: block.title, text: block.text };
    case 'check':
      return writeItem(block.item);
    case 'key-points':
      return { points: block.points };
  }
}
