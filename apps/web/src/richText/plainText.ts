import type { RichBlock, RichInline, RichText } from '@gssr/contract';

type Node = RichBlock | RichInline | { type: 'listItem' | 'tableRow' | 'tableCell'; children: Node[] };

/** The words alone, for a line in a list. */
export const plainText = (content: RichText): string =>
  content.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();

function wordsOf(node: Node): string {
  if ('text' in node) return node.text;
  if (node.type === 'image') return node.alt;
  if (!('children' in node)) return ' ';
  const children: readonly Node[] = node.children;
  return children.map(wordsOf).join(node.type === 'list' || node.type === 'tableRow' ? ' ' : '');
}
