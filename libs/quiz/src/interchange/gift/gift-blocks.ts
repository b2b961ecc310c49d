import { trimBlanks } from '../text.js';
import type { GiftLine } from './gift-tokens.js';

/** One question or category: the lines between two blank ones, its comments apart. */
export interface GiftBlock {
  readonly line: number;
  readonly lines: readonly GiftLine[];
  /** Without their slashes. */
  readonly comments: readonly string[];
}

/** The blocks of a file. A blank line ends a question wherever it stands, also between braces. */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: GiftLine[] = [];
  let comments: string[] = [];
  const end = () => {
    const [first] = lines;
    if (first) blocks.push({ line: first.line, lines, comments });
    lines = [];
    comments = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = trimBlanks(raw);
    if (line === '') end();
    else if (line.startsWith('//')) comments.push(line.slice(2));
    else lines.push({ text: line, line: index + 1 });
  });
  end();
  return blocks;
}
