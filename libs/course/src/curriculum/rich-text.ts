import type { Path } from './problem.js';

/** A run of words. A line break in the author's file is a space here. */
export type RichLeaf =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  /** A picture by the id of its media, and what it shows for those who do not see it; never empty. */
  | { type: 'image'; media: string; alt: string }
  /** A reference to a source of the lesson by its id. */
  | { type: 'cite'; source: string };

export type RichInline =
  | RichLeaf
  | { type: 'strong'; children: RichInline[] }
  | { type: 'emphasis'; children: RichInline[] }
  /** `href` begins with https:, mailto:, tel: or #. */
  | { type: 'link'; href: string; children: RichInline[] };

export type RichBlock =
  | { type: 'paragraph'; children: RichInline[] }
  | { type: 'heading'; level: 2 | 3; children: RichInline[] }
  | { type: 'list'; ordered: boolean; children: RichListItem[] }
  | { type: 'quote'; children: RichBlock[] }
  /** The first row is the head; all rows have as many cells. */
  | { type: 'table'; children: RichTableRow[] };

export type RichListItem = { type: 'listItem'; children: RichBlock[] };
export type RichTableRow = { type: 'tableRow'; children: RichTableCell[] };
/** Alone among the nodes with children, a cell may be empty. */
export type RichTableCell = { type: 'tableCell'; children: RichInline[] };

export type RichNode = RichBlock | RichInline | RichListItem | RichTableRow | RichTableCell;

/** Formatted text as plain JSON: there is no markup in it that could be executed, and no way to write any. */
export type RichText = RichBlock[];

export const childrenOf = (node: RichNode): readonly RichNode[] => ('children' in node ? node.children : []);

/** Visits every node with its path from the text's root, parents first. */
export function walkRichText(
  nodes: readonly RichNode[],
  visit: (node: RichNode, path: Path) => void,
  at: Path = [],
): void {
  nodes.forEach((node, index) => {
    visit(node, [...at, index]);
    walkRichText(childrenOf(node), visit, [...at, index, 'children']);
  });
}

/** The words alone, with a blank between blocks. */
export function plainText(nodes: readonly RichNode[]): string {
  return nodes.map(plainNode).join('').replace(/\s+/g, ' ').trim();
}

const INLINE = new Set(['text', 'code', 'strong', 'emphasis', 'link', 'cite', 'break', 'image']);

function plainNode(node: RichNode): string {
  if ('text' in node) return node.text;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt;
  const words = childrenOf(node).map(plainNode).join('');
  return INLINE.has(node.type) ? words : `${words} `;
}
