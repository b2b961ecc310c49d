import type { Scalar } from 'yaml';
import type { SourceText } from './source-text.js';

const BLANK = /\s/;

/**
 * The text of a YAML string with the place of each character. Folding and indentation change blanks only, so the n-th
 * character that is not blank is the n-th in the file too. Escapes in double quotes may shift the column by a little.
 */
export function scalarText(source: SourceText, scalar: Scalar<string>): SourceText {
  const start = contentStart(source.text, scalar);
  return source.part(scalar.value, (offset) => skip(source.text, start, inkBefore(scalar.value, offset)));
}

function contentStart(text: string, scalar: Scalar<string>): number {
  const start = scalar.range?.[0] ?? 0;
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  if (isBlock) return text.indexOf('\n', start) + 1;
  return scalar.type === 'PLAIN' ? start : start + 1;
}

function inkBefore(text: string, offset: number): number {
  let ink = 0;
  for (let at = 0; at < offset; at += 1) if (!BLANK.test(text.charAt(at))) ink += 1;
  return ink;
}

function skip(text: string, start: number, ink: number): number {
  let left = ink;
  for (let at = start; at < text.length; at += 1) {
    if (BLANK.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return Math.max(text.length - 1, 0);
}
