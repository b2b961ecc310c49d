/** The characters that mean something to GIFT, unless a backslash stands before them. */
const MARKS = ['~', '=', '#', '{', '}', ':'] as const;
export type Mark = (typeof MARKS)[number];

/** A mark, or a run of text in which escapes are resolved. */
export interface Token {
  readonly mark: Mark | null;
  readonly text: string;
  readonly line: number;
}

/** A line of a question, without blanks at its ends. */
export interface GiftLine {
  readonly text: string;
  readonly line: number;
}

/** What a backslash may stand before. `\%` is not among them: there, both characters are meant. */
const ESCAPES = new Map<string, string>([
  ['\\', '\\'],
  ['n', '\n'],
  ...MARKS.map((mark): [string, string] => [mark, mark]),
]);

const isMark = (character: string): character is Mark => (MARKS as readonly string[]).includes(character);

/** The lines of one question as tokens, joined by line breaks. Linear in their length. */
export function tokenise(lines: readonly GiftLine[]): Token[] {
  const tokens: Token[] = [];
  let run = '';
  let runLine = lines[0]?.line ?? 1;
  const flush = () => {
    if (run !== '') tokens.push({ mark: null, text: run, line: runLine });
    run = '';
  };
  lines.forEach(({ text, line }, index) => {
    if (index > 0) run += '\n';
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      const escaped = character === '\\' ? ESCAPES.get(text.charAt(at + 1)) : undefined;
      if (run === '') runLine = line;
      if (isMark(character)) {
        flush();
        tokens.push({ mark: character, text: character, line });
      } else run += escaped ?? character;
      if (escaped !== undefined) at += 1;
    }
  });
  flush();
  return tokens;
}
