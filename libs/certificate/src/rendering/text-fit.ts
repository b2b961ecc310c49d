/** The width of a text set at one point, in points. Widths grow in step with the size. */
export type Measure = (text: string) => number;

/** One way to set a text: in at most so many lines, at sizes from the largest that looks well to the smallest. */
export interface Setting {
  lines: number;
  from: number;
  to: number;
}

/** Lines together are the text again: a line that was broken at a space keeps it at its end. */
export interface FittedText {
  size: number;
  lines: string[];
}

const STEP = 0.5;
const SHRINK = 0.96;
const BALANCING_ROUNDS = 8;
// Lines may end after a space or a hyphen.
const BREAKS = /(?<=[\s\p{Pd}])(?=[^\s\p{Pd}])/u;

/**
 * Sets a text within a width by the first setting that holds it, at its largest size, with lines of like length. A text
 * that no setting holds is set by the last one, broken inside words and smaller than wished: it never overflows and is
 * never cut.
 */
export function fitText(
  text: string,
  measure: Measure,
  width: number,
  settings: readonly Setting[],
): FittedText {
  const pieces = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .split(BREAKS);
  for (const { lines: most, from, to } of settings) {
    for (let size = from; size >= to; size -= STEP) {
      const lines = wrap(pieces, measure, width / size);
      if (lines && lines.length <= most)
        return { size, lines: balance(pieces, measure, lines, width / size) };
    }
  }
  return squeeze(pieces, measure, width, settings.at(-1) ?? { lines: 1, from: 1, to: 1 });
}

/** Lines as full as can be at a width for size one; undefined when a single piece is wider. */
function wrap(pieces: readonly string[], measure: Measure, width: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (measure(piece.trimEnd()) > width) return undefined;
    if (line && measure((line + piece).trimEnd()) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

/** The same number of lines at the narrowest width that still allows it. */
function balance(pieces: readonly string[], measure: Measure, lines: string[], width: number): string[] {
  if (lines.length === 1) return lines;
  let best = lines;
  let [narrow, wide] = [0, width];
  for (let round = 0; round < BALANCING_ROUNDS; round++) {
    const middle = (narrow + wide) / 2;
    const candidate = wrap(pieces, measure, middle);
    if (candidate?.length === lines.length) [best, wide] = [candidate, middle];
    else narrow = middle;
  }
  return best;
}

function squeeze(
  pieces: readonly string[],
  measure: Measure,
  width: number,
  { lines: most, to }: Setting,
): FittedText {
  for (let size = to; ; size *= SHRINK) {
    const smaller = pieces.flatMap((piece) => broken(piece, measure, width / size));
    const lines = wrap(smaller, measure, width / size);
    if (lines && lines.length <= most) return { size, lines };
  }
}

/** A piece in parts that fit, broken between what readers see as letters. */
function broken(piece: string, measure: Measure, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(piece)) {
    if (part && measure((part + segment).trimEnd()) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
