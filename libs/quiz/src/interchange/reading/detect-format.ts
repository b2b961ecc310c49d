export type SourceFormat = 'moodle-xml' | 'gift' | 'aiken' | 'csv' | 'qti';

/** The first bytes of every zip archive, the empty one included. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Which format a text is written in. Looks at its beginning, and at the lines that only one format has. */
export function detectFormat(text: string): SourceFormat {
  const start = text.slice(0, LOOK_AHEAD).trimStart();
  if (start.startsWith('<')) return isQti(start) ? 'qti' : 'moodle-xml';
  const lines = text.split('\n', MANY_LINES).map((line) => line.trim());
  if (lines.some((line) => line.startsWith('ANSWER:'))) return 'aiken';
  return isCsvHead(lines.find((line) => line !== '') ?? '') ? 'csv' : 'gift';
}

const LOOK_AHEAD = 4_096;
const MANY_LINES = 20_000;

const QTI_ROOTS = [
  '<assessmentItem',
  '<qti-assessment-item',
  '<assessmentTest',
  '<qti-assessment-test',
  '<manifest',
];

const isQti = (start: string): boolean => QTI_ROOTS.some((root) => start.includes(root));

/** The columns that a table cannot do without, in its first line. */
function isCsvHead(line: string): boolean {
  const cells = line
    .toLowerCase()
    .split(/[,;\t]/)
    .map((cell) => cell.replaceAll('"', '').trim());
  return cells.includes('type') && cells.includes('question');
}
