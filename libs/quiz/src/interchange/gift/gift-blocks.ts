import { trimBlanks } from '../text.js';
import type { GiftLine } from './gift-tokens.js';

/** One question or category: the lines between two blank ones, its comments apart. */
export interface GiftBlock {
  readonly line: number;
  readonly lines: readonly GiftLine[];
  /** Without their slashes. */
  readonly comments: readonly string[];
}

/** Within a question a comment leaves an empty line. */
const COMMENTED: GiftLine = { text: ' ', line: 0 };

/** The blocks of a file. A blank line ends a question wherever it stands, also between braces. */
export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: GiftLine[] = [];
  let comments: string[] = [];
  const end = () => {
    while (lines.at(-1) === COMMENTED) lines.pop();
    const [first] = lines;
    if (first) blocks.push({ line: first.line, lines, comments });
    lines = [];
    comments = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = trimBlanks(raw);
    if (line === '') end();
    else if (line.startsWith('//')) {
      comments.push(line.slice(2));
      if (lines.length > 0) lines.push(COMMENTED);
    } else lines.push({ text: line, line: index + 1 });
  });
  end();
  return blocks;
}
