import { say, type Said } from '@gssr/kernel';
import type { Heading, Image, Node, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { ProblemList } from './problem.js';
import {
  CITE,
  empty,
  FOOTNOTE,
  HEADING_LEVEL,
  HREF,
  IMAGE,
  IMAGE_ALT,
  LINK_TITLE,
  LIST_START,
  LONG_ROW,
  REFUSALS,
  TOO_DEEP,
  UNKNOWN,
  type Refusal,
} from './markdown-refusals.js';
import type { RichBlock, RichInline, RichNode, RichTableCell, RichTableRow } from './rich-text.js';
import { joinInlines, trimInlines } from './rich-join.js';
import type { SourceText } from './source-text.js';

const HREF_FORM = /^(https:\/\/|mailto:|tel:|#)[^\s<>\\\p{Cc}]+$/u;
const MEDIA_FORM = /^media:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
const SOURCE_ID = /^[a-z0-9][a-z0-9.-]*$/;
const DEEPEST = 6;

type Block = Extract<RootContent, { type: string }>;

/** Turns Markdown nodes into rich text; reports and leaves out what a course cannot say. */
export class MarkdownConverter {
  /** Where each node of the result was written. */
  readonly offsets = new Map<RichNode, number>();
  private refusals = 0;

  constructor(
    private readonly source: SourceText,
    private readonly problems: ProblemList,
  ) {}

  blocks(nodes: readonly Block[], depth = 0): RichBlock[] {
    return nodes.flatMap((node) => this.block(node, depth) ?? []);
  }

  private block(node: Block, depth: number): RichBlock | undefined {
    if (depth > DEEPEST) return this.refuse(node, TOO_DEEP);
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node, node.children);
      case 'heading':
        return this.heading(node);
      case 'blockquote':
        return this.filled(node, () => ({ type: 'quote', children: this.blocks(node.children, depth + 1) }));
      case 'list':
        if (node.ordered && node.start !== 1) this.warn(node, LIST_START);
        return this.placed(node, {
          type: 'list',
          ordered: node.ordered === true,
          children: node.children.map((item) =>
            this.filled(item, () => ({ type: 'listItem', children: this.blocks(item.children, depth + 1) })),
          ),
        });
      case 'table':
        return this.table(node);
      default:
        return this.refuse(node, REFUSALS[node.type] ?? UNKNOWN);
    }
  }

  private heading(node: Heading): RichBlock | undefined {
    const level = node.depth;
    if (level !== 2 && level !== 3) return this.refuse(node, HEADING_LEVEL);
    return this.filled(node, () => ({ type: 'heading', level, children: this.line(node.children) }));
  }

  private paragraph(node: Node, children: readonly PhrasingContent[]): RichBlock | undefined {
    const rich = this.filled(node, () => ({ type: 'paragraph', children: this.line(children) }));
    const [first, second] = rich.children;
    if (first?.type === 'cite' && second?.type === 'text' && second.text.startsWith(':'))
      return this.refuse(node, FOOTNOTE);
    return first && rich;
  }

  private table(node: Table): RichBlock {
    const width = node.children[0]?.children.length ?? 0;
    return this.placed(node, { type: 'table', children: node.children.map((row) => this.row(row, width)) });
  }

  private row(node: TableRow, width: number): RichTableRow {
    if (node.children.length > width) this.refuse(node, LONG_ROW);
    const cells = node.children.map((cell): RichTableCell =>
      this.placed(cell, { type: 'tableCell', children: this.line(cell.children) }),
    );
    const missing = Array.from({ length: width - cells.length }, (): RichTableCell => ({
      type: 'tableCell',
      children: [],
    }));
    return this.placed(node, { type: 'tableRow', children: [...cells, ...missing] });
  }

  private line(nodes: readonly PhrasingContent[]): RichInline[] {
    return trimInlines(this.inlines(nodes));
  }

  private inlines(nodes: readonly PhrasingContent[]): RichInline[] {
    return joinInlines(nodes.flatMap((node) => this.inline(node) ?? []));
  }

  private inline(node: PhrasingContent): RichInline | undefined {
    switch (node.type) {
      case 'text':
        return this.placed(node, { type: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') });
      case 'inlineCode':
        return this.code(node, node.value.replace(/\s+/g, ' ').trim());
      case 'break':
        return this.placed(node, { type: 'break' });
      case 'strong':
      case 'emphasis':
        return this.placed(node, { type: node.type, children: this.inlines(node.children) });
      case 'link':
        if (!HREF_FORM.test(node.url)) return this.refuse(node, HREF);
        if (node.title) return this.refuse(node, LINK_TITLE);
        return this.filled(node, () => ({
          type: 'link',
          href: node.url,
          children: this.inlines(node.children),
        }));
      case 'image':
        return this.image(node);
      case 'cite':
        if (!SOURCE_ID.test(node.value)) return this.refuse(node, CITE);
        return this.placed(node, { type: 'cite', source: node.value });
      default:
        return this.refuse(node, REFUSALS[node.type] ?? UNKNOWN);
    }
  }

  private image(node: Image): RichInline | undefined {
    const [, media] = MEDIA_FORM.exec(node.url) ?? [];
    const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim();
    if (media === undefined) return this.refuse(node, IMAGE);
    if (node.title) return this.refuse(node, LINK_TITLE);
    return alt === ''
      ? this.refuse(node, IMAGE_ALT)
      : this.placed(node, { type: 'image', media: media.toLowerCase(), alt });
  }

  private code(node: Node, text: string): RichInline | undefined {
    return text === '' ? this.refuse(node, empty(say`code`)) : this.placed(node, { type: 'code', text });
  }

  private placed<N extends RichNode>(node: Node, rich: N): N {
    this.offsets.set(rich, offsetOf(node));
    return rich;
  }

  private filled<N extends Extract<RichNode, { children: unknown }>>(node: Node, make: () => N): N {
    const before = this.refusals;
    const rich = make();
    // Emptied by a refusal is not empty: that has been said already.
    if (rich.children.length === 0 && this.refusals === before) this.refuse(node, empty(NAMES[rich.type]));
    return this.placed(node, rich);
  }

  private refuse(node: Node, refusal: Refusal): undefined {
    this.refusals += 1;
    this.problems.add({ ...this.source.placeAt(offsetOf(node)), severity: 'error', ...refusal });
  }

  private warn(node: Node, refusal: Refusal): void {
    this.problems.add({ ...this.source.placeAt(offsetOf(node)), severity: 'warning', ...refusal });
  }
}

const NAMES: Record<Extract<RichNode, { children: unknown }>['type'], Said> = {
  paragraph: say`paragraph`,
  heading: say`heading`,
  quote: say`quote`,
  list: say`list`,
  listItem: say`entry of the list`,
  table: say`table`,
  tableRow: say`row`,
  tableCell: say`cell`,
  strong: say`strong text`,
  emphasis: say`emphasis`,
  link: say`link`,
};

const offsetOf = (node: Node): number => node.position?.start.offset ?? 0;
