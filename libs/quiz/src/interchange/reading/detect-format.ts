export type SourceFormat = 'moodle-xml' | 'gift' | 'aiken' | 'csv' | 'qti';

/** The first bytes of every zip archive, the empty one included. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Which format a text is written in. Looks at its beginning, and at the lines that only one format has. */
export function detectFormat(text: string): SourceFormat {
  const xml = xmlFormat(text);
  if (xml) return xml;
  const lines = text.split('\n', MANY_LINES).map((line) => line.trim());
  if (isAiken(lines)) return 'aiken';
  return isCsvHead(lines.find((line) => line !== '') ?? '') ? 'csv' : 'gift';
}

const MANY_LINES = 20_000;

const QTI_ROOTS: ReadonlySet<string> = new Set([
  'assessmentItem',
  'qti-assessment-item',
  'assessmentTest',
  'qti-assessment-test',
  'manifest',
]);

/** A question in GIFT may begin with a tag, too: only a document declares itself, has a root that we know, or ends with it. */
function xmlFormat(text: string): SourceFormat | undefined {
  const at = afterPrologue(text);
  const [, root] = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + LONGEST_NAME)) ?? [];
  const isDeclared = text.slice(0, at).trim() !== '';
  if (root === undefined) return isDeclared ? 'moodle-xml' : undefined;
  if (QTI_ROOTS.has(root)) return 'qti';
  const end = text.trimEnd();
  const isDocument = isDeclared || root === 'quiz' || end.endsWith(`</${root}>`) || end.endsWith('/>');
  return isDocument ? 'moodle-xml' : undefined;
}

const LONGEST_NAME = 100;

/** How each thing that may stand before the root begins and ends. */
const PROLOGUE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
] as const;

function afterPrologue(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && text.charAt(at).trim() === '') at += 1;
    const found = PROLOGUE.find(([opening]) => text.startsWith(opening, at));
    const end = found ? text.indexOf(found[1], at + found[0].length) : -1;
    if (!found || end === -1) return at;
    at = end + found[1].length;
  }
}

/** The line with the answer stands below the options. A file without braces cannot be GIFT. */
function isAiken(lines: readonly string[]): boolean {
  const isAnswer = (line: string) => line.startsWith('ANSWER:');
  const isOption = (line: string | undefined) => /^[A-Za-z][.)]\s/.test(line ?? '');
  return (
    lines.some((line, at) => isAnswer(line) && isOption(lines[at - 1])) ||
    (lines.some(isAnswer) && !lines.some((line) => line.includes('{')))
  );
}

/** The columns that a table cannot do without, in its first line. */
function isCsvHead(line: string): boolean {
  const cells = line
    .toLowerCase()
    .split(/[,;\t]/)
    .map((cell) => cell.replaceAll('"', '').trim());
  return cells.includes('type') && cells.includes('question');
}
