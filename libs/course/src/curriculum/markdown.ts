import type { Code, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { citeNodes, citeSyntax } from './markdown-cite.js';
import { MarkdownConverter } from './markdown-convert.js';
import type { Path, Place, ProblemList } from './problem.js';
import { childrenOf, type RichNode, type RichText } from './rich-text.js';
import { lineStarts, type SourceText } from './source-text.js';
import type { Located } from './source-map.js';

/** A run of Markdown, or a fenced block with its name and its raw content. */
export type MarkdownPart =
  | { type: 'text'; content: Located<RichText> }
  | { type: 'fence'; name: string; place: Place; source: SourceText };

const parse = (source: SourceText): Root =>
  fromMarkdown(source.text, {
    extensions: [gfmTable(), citeSyntax],
    mdastExtensions: [gfmTableFromMarkdown(), citeNodes],
  });

/** Markdown as rich text. What it cannot say is reported and left out. */
export const readMarkdown = (source: SourceText, problems: ProblemList): Located<RichText> =>
  convert(parse(source).children, source, problems);

/** Markdown with fenced blocks at the left margin, in order. */
export function readMarkdownParts(source: SourceText, problems: ProblemList): MarkdownPart[] {
  const runs: (RootContent[] | Code)[] = [];
  for (const node of parse(source).children) {
    const last = runs.at(-1);
    if (isFence(node, source.text)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs.map((run) =>
    Array.isArray(run)
      ? { type: 'text', content: convert(run, source, problems) }
      : fence(run, source, problems),
  );
}

function convert(nodes: RootContent[], source: SourceText, problems: ProblemList): Located<RichText> {
  const converter = new MarkdownConverter(source, problems);
  const value = converter.blocks(nodes);
  const start = nodes[0]?.position?.start.offset ?? 0;
  const locate = (path: Path): Place =>
    source.placeAt(nearestOffset(value, path, converter.offsets) ?? start);
  return { value, locate };
}

function nearestOffset(
  text: RichText,
  path: Path,
  offsets: ReadonlyMap<RichNode, number>,
): number | undefined {
  let nodes: readonly RichNode[] = text;
  let nearest: number | undefined;
  for (const step of path) {
    const node = typeof step === 'number' ? nodes[step] : undefined;
    if (!node) continue;
    nearest = offsets.get(node) ?? nearest;
    nodes = childrenOf(node);
  }
  return nearest;
}

const isFence = (node: RootContent, text: string): node is Code =>
  node.type === 'code' && /[`~]/.test(text.charAt(node.position?.start.offset ?? 0));

function fence(node: Code, source: SourceText, problems: ProblemList): MarkdownPart {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const place = source.placeAt(start);
  const written = source.text.slice(start, end);
  if (!/\n {0,3}(`{3,}|~{3,})[ \t]*$/.test(written))
    problems.error(place, 'This block is not closed.', 'End it with a line of three backticks.');
  const name = [node.lang, node.meta].filter(Boolean).join(' ');
  return { type: 'fence', name, place, source: fenced(node.value, source, start) };
}

/** The content of a fence: its lines are those after the opening one, less the indentation of the fence. */
function fenced(value: string, source: SourceText, start: number): SourceText {
  const inner = lineStarts(value);
  const outer = lineStarts(source.text.slice(start)).slice(1);
  return source.part(value, (offset) => {
    const line = Math.max(
      inner.findLastIndex((lineStart) => lineStart <= offset),
      0,
    );
    return start + (outer[line] ?? 0) + offset - (inner[line] ?? 0);
  });
}
