import { trimInlines, type RichBlock, type RichInline, type RichText } from '@gssr/course';
import { inlinesOf } from './html-inlines.js';
import { BLOCKS, type Leftovers } from './html-names.js';
import { parseHtml, type HtmlElement, type HtmlNode } from './html-tree.js';

const DEEPEST = 6;
const HEADINGS = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
] as const);

/** HTML as rich text, by a list of what is allowed: anything else gives its words, or nothing. */
export const htmlToRichText = (html: string, leftovers: Leftovers): RichText =>
  blocksOf(parseHtml(html), leftovers, 0);

function blocksOf(nodes: readonly HtmlNode[], leftovers: Leftovers, depth: number): RichBlock[] {
  const blocks: RichBlock[] = [];
  let run: HtmlNode[] = [];
  const flush = () => {
    blocks.push(...paragraphOf(inlinesOf(run, leftovers)));
    run = [];
  };
  for (const node of nodes) {
    const block = typeof node === 'string' ? undefined : blockOf(node, leftovers, depth);
    if (block) flush();
    if (block) blocks.push(...block);
    else run.push(node);
  }
  flush();
  return blocks;
}

const paragraphOf = (inlines: readonly RichInline[]): RichBlock[] => {
  const children = trimInlines(inlines);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
};

/** Undefined for what stands in a line. */
function blockOf(node: HtmlElement, leftovers: Leftovers, depth: number): RichBlock[] | undefined {
  if (depth > DEEPEST) return leftovers.note('depth', undefined);
  const level = HEADINGS.get(node.name as 'h1');
  if (level) return headingOf(level, trimInlines(inlinesOf(node.children, leftovers)));
  switch (node.name) {
    case 'ul':
    case 'ol':
      return listOf(node, leftovers, depth);
    case 'blockquote': {
      const children = blocksOf(node.children, leftovers, depth + 1);
      return children.length === 0 ? [] : [{ type: 'quote', children }];
    }
    case 'table':
      return tableOf(node, leftovers);
    default:
      return BLOCKS.has(node.name) ? blocksOf(node.children, leftovers, depth + 1) : undefined;
  }
}

const headingOf = (level: 2 | 3, children: RichInline[]): RichBlock[] =>
  children.length === 0 ? [] : [{ type: 'heading', level, children }];

function listOf({ name, children }: HtmlElement, leftovers: Leftovers, depth: number): RichBlock[] {
  const items = children.flatMap((child) => {
    const content = typeof child === 'string' || child.name !== 'li' ? [child] : child.children;
    const blocks = blocksOf(content, leftovers, depth + 1);
    return blocks.length === 0 ? [] : [{ type: 'listItem' as const, children: blocks }];
  });
  return items.length === 0 ? [] : [{ type: 'list', ordered: name === 'ol', children: items }];
}

/** The first row is the head; short rows are filled, because every row has as many cells. */
function tableOf(table: HtmlElement, leftovers: Leftovers): RichBlock[] {
  const rows = rowsOf(table).map((row) =>
    row.children
      .filter((cell): cell is HtmlElement => typeof cell !== 'string' && ['td', 'th'].includes(cell.name))
      .map((cell) => trimInlines(inlinesOf(cell.children, leftovers))),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return [];
  const cellAt = (cells: RichInline[][], index: number) => ({
    type: 'tableCell' as const,
    children: cells[index] ?? [],
  });
  const children = rows.map((cells) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, index) => cellAt(cells, index)),
  }));
  return [{ type: 'table', children }];
}

const rowsOf = (parent: HtmlElement): HtmlElement[] =>
  parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
