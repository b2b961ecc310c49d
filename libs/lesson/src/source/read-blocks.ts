import { say } from '@gssr/kernel';
import {
  graft,
  hasStructure,
  YamlSource,
  type Graft,
  type Located,
  type MarkdownPart,
  type Place,
  type ProblemList,
  type RichText,
} from '@gssr/course';
import { findFence, fenceNames, type BlockBody } from './fences.js';
import type { BlockDraft } from './lesson-draft.js';

/**
 * The blocks of a lesson from its Markdown, which begins at `start`: each typed block, and the text between them, divided
 * at each `##`.
 */
export function readBlocks(
  parts: readonly MarkdownPart[],
  start: Place,
  problems: ProblemList,
): Located<BlockDraft[]> {
  const bodies = parts.flatMap((part) =>
    part.type === 'text' ? textBodies(part.content) : fenceBody(part, problems),
  );
  const value = bodies.map(({ value: body }, index): BlockDraft => ({ id: blockId(body, index), ...body }));
  const grafts = bodies.map(({ locate }, index): Graft => [[index], locate]);
  return { value, locate: graft(() => start, grafts) };
}

function blockId(body: BlockBody, index: number): string {
  if (body.type === 'law-slot') return `law-${body.key}`;
  if (body.type === 'check') return `check-${body.item.key}`;
  return `b${index + 1}`;
}

function textBodies({ value, locate }: Located<RichText>): Located<BlockBody>[] {
  const starts = value.flatMap((node, index) => (index === 0 || isSectionHead(node) ? [index] : []));
  return starts.map((start, index) => ({
    value: { type: 'text', content: value.slice(start, starts[index + 1]) },
    locate: ([, position, ...rest]) =>
      locate([start + (typeof position === 'number' ? position : 0), ...rest]),
  }));
}

const isSectionHead = (node: RichText[number]): boolean => node.type === 'heading' && node.level === 2;

function fenceBody(part: MarkdownPart & { type: 'fence' }, problems: ProblemList): Located<BlockBody>[] {
  const fence = findFence(part.name);
  if (!fence) {
    const message = part.name ? say`There is no block called "${part.name}".` : 'This block has no name.';
    problems.error(
      part.place,
      message,
      say`Write one of these behind the backticks: ${fenceNames.join(', ')}.`,
    );
    return [];
  }
  const yaml = YamlSource.parse(part.source, problems);
  if (!yaml || !hasStructure(yaml, `lesson.schema.json#/$defs/${part.name}`, problems)) return [];
  const body = fence(yaml, problems);
  return [{ value: body.value, locate: (path) => (path.length === 0 ? part.place : body.locate(path)) }];
}
