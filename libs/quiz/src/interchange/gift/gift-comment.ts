/** What comments say about a question: `[id:…]` once, `[tag:…]` as often as wanted. A `]` in them is written `\]`. */
export interface GiftLabels {
  readonly idnumber: string | null;
  readonly tags: readonly string[];
}

export function readLabels(comments: readonly string[]): GiftLabels {
  const [idnumber = null] = comments.flatMap((comment) => bracketed(comment, '[id:'));
  return { idnumber, tags: comments.flatMap((comment) => bracketed(comment, '[tag:')) };
}

/** The comment that {@link readLabels} reads back; undefined when there is nothing to say. */
export function writeLabels({ idnumber, tags }: GiftLabels): string | undefined {
  const labels = [...(idnumber === null ? [] : [`id:${idnumber}`]), ...tags.map((tag) => `tag:${tag}`)];
  if (labels.length === 0) return undefined;
  return `// ${labels.map((label) => `[${label.replaceAll(']', '\\]')}]`).join(' ')}`;
}

function bracketed(comment: string, opening: string): string[] {
  const found: string[] = [];
  let at = comment.indexOf(opening);
  while (at !== -1) {
    const end = closingBracket(comment, at + opening.length);
    if (end === -1) break;
    const label = comment
      .slice(at + opening.length, end)
      .replaceAll('\\]', ']')
      .trim();
    if (label !== '') found.push(label);
    at = comment.indexOf(opening, end + 1);
  }
  return found;
}

function closingBracket(comment: string, from: number): number {
  let end = comment.indexOf(']', from);
  while (end !== -1 && comment[end - 1] === '\\') end = comment.indexOf(']', end + 1);
  return end;
}
