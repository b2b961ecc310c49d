import type { RichInline } from './rich-text.js';

type Marked = Extract<RichInline, { type: 'strong' | 'emphasis' }>;

/**
 * One way to write the same words: neighbours of one kind are joined, empty ones dropped, and marks within a mark of their
 * own kind dissolved, since none of these can be seen and Markdown cannot write them apart.
 */
export function joinInlines(nodes: readonly RichInline[]): RichInline[] {
  const joined: RichInline[] = [];
  for (const node of nodes.map(dissolved)) {
    if (isEmpty(node)) continue;
    const last = joined.at(-1);
    if (!last || !absorb(last, node)) joined.push(node);
  }
  return joined;
}

/** Without blanks and breaks at either end of a line, which nobody sees. */
export function trimInlines(nodes: readonly RichInline[]): RichInline[] {
  const first = nodes.findIndex(isVisible);
  const last = nodes.findLastIndex(isVisible);
  const line = nodes.slice(Math.max(first, 0), last + 1);
  const [start, end] = [line[0], line.at(-1)];
  if (start?.type === 'text') start.text = start.text.trimStart();
  if (end?.type === 'text') end.text = end.text.trimEnd();
  return line;
}

const isVisible = (node: RichInline): boolean =>
  node.type !== 'break' && (node.type !== 'text' || node.text.trim() !== '');

function absorb(last: RichInline, node: RichInline): boolean {
  if (last.type === 'text' && node.type === 'text') {
    last.text += node.text;
    return true;
  }
  if (isMarked(last) && node.type === last.type) {
    last.children = joinInlines([...last.children, ...node.children]);
    return true;
  }
  return false;
}

const isMarked = (node: RichInline): node is Marked => node.type === 'strong' || node.type === 'emphasis';

const isEmpty = (node: RichInline): boolean =>
  node.type === 'text' ? node.text === '' : isMarked(node) && node.children.length === 0;

function dissolved(node: RichInline): RichInline {
  if (isMarked(node))
    node.children = joinInlines(node.children.flatMap((child) => without(child, node.type)));
  return node;
}

function without(node: RichInline, type: Marked['type']): RichInline[] {
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child) => without(child, type));
  if (node.type === type) return children;
  node.children = joinInlines(children);
  return [node];
}
