import type { BlockContent, ListItem, PhrasingContent, TableCell, TableRow, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { Cite } from './markdown-cite.js';
import type {
  RichBlock,
  RichInline,
  RichListItem,
  RichTableCell,
  RichTableRow,
  RichText,
} from './rich-text.js';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    cite: 'cite';
  }
}

const cite: Handle = (node: Cite) => `[^${node.value}]`;

/** Two brackets name the gap of a question, `[[gap]]`, and mean nothing to Markdown: authors need not see them escaped. */
const text: Handle = (node: Text, _, state, info) =>
  state.safe(node.value, info).replace(/\\\[\\\[([\w-]+)\]\]/g, '[[$1]]');

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: { cite, text },
};

/** Rich text as Markdown that reads back to the same rich text. */
export const printMarkdown = (text: RichText): string =>
  toMarkdown({ type: 'root', children: text.map(block) }, OPTIONS);

function block(node: RichBlock): BlockContent {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: node.children.map(inline) };
    case 'heading':
      return { type: 'heading', depth: node.level, children: node.children.map(inline) };
    case 'quote':
      return { type: 'blockquote', children: node.children.map(block) };
    case 'list':
      return { type: 'list', ordered: node.ordered, spread: false, children: node.children.map(listItem) };
    case 'table':
      return { type: 'table', children: node.children.map(tableRow) };
  }
}

const listItem = (node: RichListItem): ListItem => ({
  type: 'listItem',
  spread: false,
  children: node.children.map(block),
});

const tableRow = (node: RichTableRow): TableRow => ({
  type: 'tableRow',
  children: node.children.map(tableCell),
});

const tableCell = (node: RichTableCell): TableCell => ({
  type: 'tableCell',
  children: node.children.map(inline),
});

function inline(node: RichInline): PhrasingContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.text };
    case 'code':
      return { type: 'inlineCode', value: node.text };
    case 'break':
      return { type: 'break' };
    case 'image':
      return { type: 'image', url: `media:${node.media}`, alt: node.alt };
    case 'cite':
      return { type: 'cite', value: node.source };
    case 'link':
      return { type: 'link', url: node.href, children: node.children.map(inline) };
    default:
      return { type: node.type, children: node.children.map(inline) };
  }
}

/** The same for a place inside YAML, where a line end at the very end says nothing. */
export const markdownLine = (text: RichText): string => printMarkdown(text).trimEnd();
