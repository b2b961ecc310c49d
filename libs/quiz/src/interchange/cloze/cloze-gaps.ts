/** One `{weight:TYPE:answers}` of a text: where it stands, and its three parts as written. */
export interface WrittenGap {
  readonly start: number;
  /** Behind the closing brace. */
  readonly end: number;
  readonly weight: string;
  readonly type: string;
  readonly answers: string;
}

const LONGEST_WEIGHT = 10;
const LONGEST_TYPE = 20;

/** The gaps of a text, in order. A brace that begins no gap is text. Linear in its length. */
export function findGaps(text: string): WrittenGap[] {
  const gaps: WrittenGap[] = [];
  const nextEnd = unescapedEnds(text);
  let at = text.indexOf('{');
  while (at !== -1) {
    const gap = gapAt(text, at, nextEnd);
    if (gap) gaps.push(gap);
    at = text.indexOf('{', gap?.end ?? at + 1);
  }
  return gaps;
}

function gapAt(text: string, start: number, nextEnd: (from: number) => number): WrittenGap | undefined {
  const weight = upToColon(text, start + 1, LONGEST_WEIGHT);
  if (weight === undefined || !/^\d*$/.test(weight)) return undefined;
  const type = upToColon(text, start + weight.length + 2, LONGEST_TYPE);
  if (type === undefined || !/^[A-Z_]+$/.test(type)) return undefined;
  const from = start + weight.length + type.length + 3;
  const end = nextEnd(from);
  return end === -1 ? undefined : { start, end: end + 1, weight, type, answers: text.slice(from, end) };
}

function upToColon(text: string, from: number, longest: number): string | undefined {
  const piece = text.slice(from, from + longest + 1);
  const colon = piece.indexOf(':');
  return colon === -1 ? undefined : piece.slice(0, colon);
}

/** A lookup of the next `}` without a backslash. It only ever moves forward, as its caller does. */
function unescapedEnds(text: string): (from: number) => number {
  let end = -1;
  let exhausted = false;
  return (from) => {
    if (exhausted) return -1;
    if (end >= from) return end;
    end = text.indexOf('}', from);
    while (end !== -1 && isEscaped(text, end)) end = text.indexOf('}', end + 1);
    exhausted = end === -1;
    return end;
  };
}

/** By an odd number of backslashes; two of them are one that is meant. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}
